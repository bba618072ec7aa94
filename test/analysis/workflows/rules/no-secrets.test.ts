import { noSecrets } from '../../../../analysis/workflows/rules/no-secrets';
import { findingsOf } from '../findings-of';

describe('the rule no-secrets', () => {
  it('has nothing to say about a workflow that keeps it', () => {
    expect(findingsOf(noSecrets)).toEqual([]);
  });

  it.each([
    {
      name: 'the token of the run',
      replaced: [['TITLE: ${{ github.event.pull_request.title }}', 'TITLE: ${{ github.token }}'] as const],
    },
  ])('lets pass $name', ({ replaced }) => {
    expect(findingsOf(noSecrets, ...replaced)).toEqual([]);
  });

  it.each([
    {
      name: 'all secrets for another workflow',
      replaced: [
        [
          'workflows/plan-stack.yml@main',
          `workflows/plan-stack.yml@main
    secrets: inherit`,
        ] as const,
      ],
      got: 'must hand no secrets to another workflow, got secrets: inherit',
    },
    {
      name: 'one secret',
      replaced: [['TITLE: ${{ github.event.pull_request.title }}', 'TITLE: ${{ secrets.AWS_KEY }}'] as const],
      got: 'must use no stored secret, got secrets.AWS_KEY',
    },
    {
      name: 'one in other letters',
      replaced: [['TITLE: ${{ github.event.pull_request.title }}', "TITLE: ${{ Secrets['AWS_KEY'] }}"] as const],
      got: 'must use no stored secret',
    },
    {
      name: 'all of them at once',
      replaced: [['TITLE: ${{ github.event.pull_request.title }}', 'TITLE: ${{ toJSON(secrets) }}'] as const],
      got: 'toJSON(secrets)',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOf(noSecrets, ...replaced)).toEqual([expect.stringContaining(got)]);
  });
});
