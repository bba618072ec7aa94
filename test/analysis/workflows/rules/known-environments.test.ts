import { knownEnvironments } from '../../../../analysis/workflows/rules/known-environments';
import { findingsOf } from '../findings-of';

describe('the rule known-environments', () => {
  it('has nothing to say about a workflow that keeps it', () => {
    expect(findingsOf(knownEnvironments)).toEqual([]);
  });

  it.each([
    {
      name: 'its other form',
      replaced: [
        [
          'environment: plan',
          `environment:
      name: plan`,
        ] as const,
      ],
    },
    {
      name: "a stage of the caller's, where only callers start it",
      replaced: [
        [
          `  pull_request:
  push:
    branches: [main]
`,
          `  workflow_call:
`,
        ] as const,
        ['environment: plan', 'environment: ${{ inputs.environment }}_build'] as const,
      ],
    },
  ])('lets pass $name', ({ replaced }) => {
    expect(findingsOf(knownEnvironments, ...replaced)).toEqual([]);
  });

  it.each([
    {
      name: 'a name that nobody makes',
      replaced: [['environment: plan', 'environment: plans'] as const],
      got: 'must name an environment that a github-* stack makes, got plans',
    },
    {
      name: 'none beside an id-token',
      replaced: [
        [
          `    environment: plan
`,
          '',
        ] as const,
      ],
      got: 'got nothing',
    },
    {
      name: 'one without an id-token that nobody makes',
      replaced: [
        [
          '    runs-on',
          `    environment: prod
    runs-on`,
        ] as const,
      ],
      got: 'job judge: must name an environment',
    },
    {
      name: 'one that an event names',
      replaced: [['environment: plan', 'environment: ${{ github.head_ref }}'] as const],
      got: 'got ${{ github.head_ref }}',
    },
    {
      name: "the caller's, where events start it too",
      replaced: [['environment: plan', 'environment: ${{ inputs.environment }}'] as const],
      got: 'got ${{ inputs.environment }}',
    },
    {
      name: 'one whose rules are left out',
      replaced: [
        [
          'environment: plan',
          `environment:
      name: plan
      deployment: false`,
        ] as const,
      ],
      got: 'got deployment: false',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOf(knownEnvironments, ...replaced)).toEqual([expect.stringContaining(got)]);
  });
});
