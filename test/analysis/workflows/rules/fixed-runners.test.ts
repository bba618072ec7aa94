import { fixedRunners } from '../../../../analysis/workflows/rules/fixed-runners';
import { findingsOf } from '../findings-of';

describe('the rule fixed-runners', () => {
  it('has nothing to say about a workflow that keeps it', () => {
    expect(findingsOf(fixedRunners)).toEqual([]);
  });

  it.each([
    {
      name: 'a machine of ones own',
      replaced: [['runs-on: ubuntu-24.04', 'runs-on: self-hosted'] as const],
      got: 'must run on a fixed image of GitHub, got self-hosted',
    },
    {
      name: 'labels',
      replaced: [['runs-on: ubuntu-24.04', 'runs-on: [self-hosted, linux]'] as const],
      got: 'got ["self-hosted","linux"]',
    },
    {
      name: 'a group',
      replaced: [
        [
          'runs-on: ubuntu-24.04',
          `runs-on:
      group: big`,
        ] as const,
      ],
      got: 'got {"group":"big"}',
    },
    {
      name: 'an image that moves',
      replaced: [['runs-on: ubuntu-24.04', 'runs-on: ubuntu-latest'] as const],
      got: 'got ubuntu-latest',
    },
    {
      name: 'a runner that an input names',
      replaced: [['runs-on: ubuntu-24.04', 'runs-on: ${{ inputs.runner }}'] as const],
      got: 'got ${{ inputs.runner }}',
    },
    {
      name: 'no end',
      replaced: [
        [
          `    timeout-minutes: 10
`,
          '',
        ] as const,
      ],
      got: 'must end within 120 minutes, got nothing',
    },
    {
      name: 'an end too far away',
      replaced: [['timeout-minutes: 10', 'timeout-minutes: 360'] as const],
      got: 'got 360',
    },
    {
      name: 'a container',
      replaced: [
        [
          '    timeout-minutes: 10',
          `    container: node:22
    timeout-minutes: 10`,
        ] as const,
      ],
      got: 'must run in no container of others, got container: node:22',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOf(fixedRunners, ...replaced)).toEqual([expect.stringContaining(got)]);
  });
});
