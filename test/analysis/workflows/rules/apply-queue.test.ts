import { applyQueue } from '../../../../analysis/workflows/rules/apply-queue';
import { findingsOf } from '../findings-of';
import { findingsOfApply } from '../good-apply';

describe('the rule apply-queue', () => {
  it('has nothing to say about the workflow that applies, nor about others', () => {
    expect(findingsOfApply(applyQueue)).toEqual([]);
    expect(findingsOf(applyQueue)).toEqual([]);
  });

  it.each([
    {
      name: 'a queue for each ref',
      replaced: ['group: apply\n', 'group: apply-${{ github.ref }}\n'] as const,
      got: 'must have one queue for all of its runs',
    },
    {
      name: 'stopped runs',
      replaced: ['cancel-in-progress: false', 'cancel-in-progress: true'] as const,
      got: 'must not stop a run that applies, got cancel-in-progress: true',
    },
    {
      name: 'dropped runs',
      replaced: ['  queue: max\n', ''] as const,
      got: 'must drop no run that waits, got queue: nothing',
    },
    {
      name: 'a schedule',
      replaced: ['  workflow_dispatch:\n', '  schedule:\n    - cron: "0 4 * * *"\n  workflow_dispatch:\n'] as const,
      got: 'must be started by push and workflow_dispatch only, got schedule',
    },
    {
      name: 'a pull request',
      replaced: ['  push:\n', '  pull_request:\n  push:\n'] as const,
      got: 'must be started by push and workflow_dispatch only, got pull_request',
    },
    {
      name: 'a queue of one job',
      replaced: ['    environment: services-apply\n', '    environment: services-apply\n    concurrency: x\n'] as const,
      got: 'job services: must stand in the queue of the whole run',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOfApply(applyQueue, replaced)).toEqual([expect.stringContaining(got)]);
  });
});
