import { neverForks } from '../../../../analysis/workflows/rules/never-forks';
import { findingsOf } from '../findings-of';

describe('the rule never-forks', () => {
  it('has nothing to say about a workflow that keeps it', () => {
    expect(findingsOf(neverForks)).toEqual([]);
  });

  it.each([
    {
      name: 'it with another condition',
      replaced: [
        [
          `if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on`,
          `if: needs.vet.result == 'success' && github.event.pull_request.head.repo.full_name == github.repository
    runs-on`,
        ] as const,
      ],
    },
    {
      name: 'other events beside it',
      replaced: [
        [
          `if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on`,
          `if: (github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository)
    runs-on`,
        ] as const,
      ],
    },
    {
      name: 'a workflow that no pull request starts',
      replaced: [
        [
          `  pull_request:
`,
          '',
        ] as const,
        [
          `    if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on`,
          '    runs-on',
        ] as const,
      ],
    },
  ])('lets pass $name', ({ replaced }) => {
    expect(findingsOf(neverForks, ...replaced)).toEqual([]);
  });

  it.each([
    {
      name: 'a job that says nothing',
      replaced: [
        [
          `    if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on`,
          '    runs-on',
        ] as const,
      ],
      got: 'job plan: must not run for forks, got if: nothing',
    },
    {
      name: 'a way around it',
      replaced: [
        [
          `if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on`,
          `if: github.event.pull_request.head.repo.full_name == github.repository || always()
    runs-on`,
        ] as const,
      ],
      got: '|| always()',
    },
    {
      name: 'a way around it in parentheses',
      replaced: [
        [
          `if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on`,
          `if: github.event.pull_request.head.repo.full_name == github.repository && (true) || (always())
    runs-on`,
        ] as const,
      ],
      got: 'job plan',
    },
    {
      name: 'its contrary',
      replaced: [
        [
          `if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on`,
          `if: github.event.pull_request.head.repo.full_name != github.repository
    runs-on`,
        ] as const,
      ],
      got: 'job plan',
    },
    {
      name: 'a call that says nothing',
      replaced: [
        [
          `    if: github.event.pull_request.head.repo.full_name == github.repository
    uses`,
          '    uses',
        ] as const,
      ],
      got: 'job call: must not run for forks',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOf(neverForks, ...replaced)).toEqual([expect.stringContaining(got)]);
  });
});
