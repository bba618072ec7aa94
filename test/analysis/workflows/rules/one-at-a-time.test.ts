import { oneAtATime } from '../../../../analysis/workflows/rules/one-at-a-time';
import { findingsOf } from '../findings-of';

describe('the rule one-at-a-time', () => {
  it('has nothing to say about a workflow that keeps it', () => {
    expect(findingsOf(oneAtATime)).toEqual([]);
  });

  it.each([
    {
      name: 'a workflow that others call',
      replaced: [
        [
          `  pull_request:
  push:
    branches: [main]
`,
          `  workflow_call:
`,
        ] as const,
        [
          `concurrency:
  group: good
  cancel-in-progress: true
`,
          '',
        ] as const,
      ],
    },
  ])('lets pass $name', ({ replaced }) => {
    expect(findingsOf(oneAtATime, ...replaced)).toEqual([]);
  });

  it.each([
    {
      name: 'silence',
      replaced: [
        [
          `concurrency:
  group: good
  cancel-in-progress: true
`,
          '',
        ] as const,
      ],
      got: 'workflow good.yml: must say which runs exclude each other, and which of them ends, got no concurrency',
    },
    {
      name: 'a group alone',
      replaced: [
        [
          `  cancel-in-progress: true
`,
          '',
        ] as const,
      ],
      got: 'got a part of it',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOf(oneAtATime, ...replaced)).toEqual([expect.stringContaining(got)]);
  });
});
