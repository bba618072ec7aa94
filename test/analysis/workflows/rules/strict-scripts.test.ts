import { strictScripts } from '../../../../analysis/workflows/rules/strict-scripts';
import { findingsOf } from '../findings-of';

describe('the rule strict-scripts', () => {
  it('has nothing to say about a workflow that keeps it', () => {
    expect(findingsOf(strictScripts)).toEqual([]);
  });

  it.each([
    {
      name: 'bash named by the step',
      replaced: [
        [
          '        run: |',
          `        shell: bash
        run: |`,
        ] as const,
      ],
    },
  ])('lets pass $name', ({ replaced }) => {
    expect(findingsOf(strictScripts, ...replaced)).toEqual([]);
  });

  it.each([
    {
      name: 'lines that go on after a failure',
      replaced: [
        [
          `          set -euo pipefail
`,
          `          true
`,
        ] as const,
      ],
      got: 'must stop at the first failure, got true',
    },
    { name: 'a part of the options', replaced: [['set -euo pipefail', 'set -e'] as const], got: 'got set -e' },
    {
      name: 'another shell',
      replaced: [
        [
          '        run: |',
          `        shell: sh
        run: |`,
        ] as const,
      ],
      got: 'must run bash by name, got sh',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOf(strictScripts, ...replaced)).toEqual([expect.stringContaining(got)]);
  });
});
