import { noSecrets } from '../../../../analysis/workflows/rules/no-secrets';
import { findingsOf } from '../findings-of';

const step = `- env:
          TITLE: \${{ github.event.pull_request.title }}`;
const signing = (run: string, key = '${{ secrets.APP_PRIVATE_KEY }}', name = 'APP_PRIVATE_KEY') => `- env:
          ${name}: ${key}
        run: |
          ${run}
      ${step}`;
const sign = 'KEY_FILE=/dev/stdin .github/scripts/github-token.sh "$RUNNER_TEMP/github-token" <<< "$APP_PRIVATE_KEY"';

describe('the key of a GitHub App that cannot be in KMS', () => {
  it('is left to the step that signs with it', () => {
    expect(findingsOf(noSecrets, [step, signing(sign)])).toEqual([]);
  });

  it.each<[string, string]>([
    ['a step that does more with it', signing(`${sign}\n          cp /dev/stdin x <<< "$APP_PRIVATE_KEY"`)],
    ['a step that does something else with it', signing('cat <<< "$APP_PRIVATE_KEY"')],
    ['another secret beside it', signing(sign, '${{ secrets.APP_PRIVATE_KEY }}${{ secrets.OTHER }}')],
    ['another name', signing(sign, undefined, 'KEY')],
  ])('is refused to %s', (_, text) => {
    expect(findingsOf(noSecrets, [step, text])).not.toEqual([]);
  });
});

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
