import { noTextInScripts } from '../../../../analysis/workflows/rules/no-text-in-scripts';
import { findingsOf } from '../findings-of';

describe('the rule no-text-in-scripts', () => {
  it('has nothing to say about a workflow that keeps it', () => {
    expect(findingsOf(noTextInScripts)).toEqual([]);
  });

  it.each([
    {
      name: 'the title of a pull request',
      replaced: [['echo "$TITLE"', 'echo "${{ github.event.pull_request.title }}"'] as const],
      got: 'got ${{ github.event.pull_request.title }}',
    },
    {
      name: 'the branch of a pull request',
      replaced: [['echo "$TITLE"', 'git fetch ${{ github.head_ref }}'] as const],
      got: 'got ${{ github.head_ref }}',
    },
    {
      name: 'an input',
      replaced: [['echo "$TITLE"', 'echo ${{inputs.stack}}'] as const],
      got: 'got ${{inputs.stack}}',
    },
    {
      name: 'the output of another job',
      replaced: [['echo "$TITLE"', 'echo ${{ needs.vet.outputs.stacks }}'] as const],
      got: 'got ${{ needs.vet.outputs.stacks }}',
    },
    {
      name: 'an expression over two lines',
      replaced: [
        [
          'echo "$TITLE"',
          `echo \${{
            github.event.pull_request.title }}`,
        ] as const,
      ],
      got: 'must have no expression in a script',
    },
    {
      name: 'an expression that does not end',
      replaced: [['echo "$TITLE"', 'echo ${{ github.actor'] as const],
      got: 'got ${{ github.actor',
    },
    {
      name: 'one in the shell',
      replaced: [
        [
          '        run: |',
          `        shell: \${{ inputs.shell }}
        run: |`,
        ] as const,
      ],
      got: 'got ${{ inputs.shell }}',
    },
    {
      name: 'one in the script of an action',
      replaced: [
        [
          '          ref: main',
          `          ref: main
          script: core.info("\${{ github.event.issue.title }}")`,
        ] as const,
      ],
      got: 'job plan step 1',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOf(noTextInScripts, ...replaced)).toEqual([expect.stringContaining(got)]);
  });
});
