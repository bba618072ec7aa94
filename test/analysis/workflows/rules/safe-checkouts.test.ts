import { safeCheckouts } from '../../../../analysis/workflows/rules/safe-checkouts';
import { findingsOf } from '../findings-of';

describe('the rule safe-checkouts', () => {
  it('has nothing to say about a workflow that keeps it', () => {
    expect(findingsOf(safeCheckouts)).toEqual([]);
  });

  it.each([
    {
      name: 'a commit that an earlier job put out',
      replaced: [['ref: main', 'ref: ${{ needs.vet.outputs.main }}'] as const],
    },
    {
      name: 'the commit that started it, where no pull request can',
      replaced: [
        [
          `  pull_request:
`,
          `  workflow_dispatch:
`,
        ] as const,
        [
          `          ref: main
`,
          '',
        ] as const,
      ],
    },
  ])('lets pass $name', ({ replaced }) => {
    expect(findingsOf(safeCheckouts, ...replaced)).toEqual([]);
  });

  it.each([
    {
      name: 'a token left behind',
      replaced: [
        [
          `          persist-credentials: false
`,
          `          fetch-depth: 0
`,
        ] as const,
      ],
      got: 'must keep no token in the checkout, got persist-credentials: nothing',
    },
    {
      name: 'a token left on purpose',
      replaced: [['persist-credentials: false', 'persist-credentials: true'] as const],
      got: 'got persist-credentials: true',
    },
    {
      name: 'a token left behind, the owner in capitals',
      replaced: [
        ['      - uses: actions/checkout', '      - uses: Actions/Checkout'] as const,
        ['persist-credentials: false', 'persist-credentials: true'] as const,
      ],
      got: 'job judge step 1',
    },
    {
      name: 'a guard that is lifted',
      replaced: [
        [
          'persist-credentials: false',
          `persist-credentials: false
          allow-unsafe-pr-checkout: true`,
        ] as const,
      ],
      got: 'must not lift the guard',
    },
    {
      name: 'the head of a pull request',
      replaced: [
        [
          'persist-credentials: false',
          `persist-credentials: false
          ref: \${{ github.event.pull_request.head.sha }}`,
        ] as const,
      ],
      got: 'must not fetch what an event or a caller names',
    },
    {
      name: 'the repository of a fork',
      replaced: [
        [
          'persist-credentials: false',
          `persist-credentials: false
          repository: \${{ github.event.pull_request.head.repo.full_name }}`,
        ] as const,
      ],
      got: 'must not fetch what an event or a caller names',
    },
    {
      name: "the pull request's code beside the credentials",
      replaced: [
        [
          `          ref: main
`,
          '',
        ] as const,
      ],
      got: "must take main's code into the environment plan, got ref: nothing",
    },
    {
      name: 'another branch beside the credentials',
      replaced: [['ref: main', 'ref: next'] as const],
      got: 'got ref: next',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOf(safeCheckouts, ...replaced)).toEqual([expect.stringContaining(got)]);
  });
});
