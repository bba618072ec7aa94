import { knownTriggers } from '../../../../analysis/workflows/rules/known-triggers';
import { findingsOf } from '../findings-of';

describe('the rule known-triggers', () => {
  it('has nothing to say about a workflow that keeps it', () => {
    expect(findingsOf(knownTriggers)).toEqual([]);
  });

  it.each([
    {
      name: 'a schedule',
      replaced: [
        [
          `  pull_request:
`,
          `  schedule:
    - cron: "0 4 * * *"
`,
        ] as const,
      ],
    },
  ])('lets pass $name', ({ replaced }) => {
    expect(findingsOf(knownTriggers, ...replaced)).toEqual([]);
  });

  it.each([
    {
      name: 'pull_request_target',
      replaced: [
        [
          `  pull_request:
`,
          `  pull_request_target:
`,
        ] as const,
      ],
      got: 'got pull_request_target',
    },
    {
      name: 'workflow_run',
      replaced: [
        [
          `  pull_request:
`,
          `  workflow_run:
    workflows: [plan]
`,
        ] as const,
      ],
      got: 'got workflow_run',
    },
    {
      name: 'a comment',
      replaced: [
        [
          `  pull_request:
`,
          `  issue_comment:
`,
        ] as const,
      ],
      got: 'got issue_comment',
    },
    {
      name: 'pushes to any branch',
      replaced: [
        [
          `  push:
    branches: [main]
`,
          `  push:
`,
        ] as const,
      ],
      got: 'must take pushes to main only, got {}',
    },
    {
      name: 'pushes to a pattern',
      replaced: [['branches: [main]', 'branches: [main, "release/**"]'] as const],
      got: 'got {"branches":["main","release/**"]}',
    },
    {
      name: 'tags',
      replaced: [
        [
          'branches: [main]',
          `branches: [main]
    tags: ["*"]`,
        ] as const,
      ],
      got: 'must take pushes to main only',
    },
    {
      name: 'nothing at all',
      replaced: [
        [
          `  pull_request:
  push:
    branches: [main]
`,
          `  {}
`,
        ] as const,
      ],
      got: 'must say what starts it, got nothing',
    },
    {
      name: 'secrets of the caller',
      replaced: [
        [
          `  pull_request:
`,
          `  workflow_call:
    secrets:
      token:
        required: true
`,
        ] as const,
      ],
      got: 'must take no secrets from its caller',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOf(knownTriggers, ...replaced)).toEqual([expect.stringContaining(got)]);
  });
});
