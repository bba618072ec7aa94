import { leastPermissions } from '../../../../analysis/workflows/rules/least-permissions';
import { findingsOf } from '../findings-of';

describe('the rule least-permissions', () => {
  it('has nothing to say about a workflow that keeps it', () => {
    expect(findingsOf(leastPermissions)).toEqual([]);
  });

  it.each([
    {
      name: 'a job without any',
      replaced: [
        [
          `    permissions:
      contents: read # check out
`,
          `    permissions: {}
`,
        ] as const,
      ],
    },
  ])('lets pass $name', ({ replaced }) => {
    expect(findingsOf(leastPermissions, ...replaced)).toEqual([]);
  });

  it.each([
    {
      name: 'permissions for all jobs',
      replaced: [
        [
          'permissions: {}',
          `permissions:
  contents: read`,
        ] as const,
      ],
      got: 'must give no permission to every job, got {"contents":"read"}',
    },
    { name: 'read-all on top', replaced: [['permissions: {}', 'permissions: read-all'] as const], got: 'got read-all' },
    {
      name: 'no word about them',
      replaced: [
        [
          `permissions: {}
`,
          '',
        ] as const,
      ],
      got: 'must give no permission to every job, got nothing',
    },
    {
      name: 'a job that says nothing',
      replaced: [
        [
          `    permissions:
      contents: read # check out
`,
          '',
        ] as const,
      ],
      got: 'job judge: must list its permissions, got nothing',
    },
    {
      name: 'write-all',
      replaced: [
        [
          `    permissions:
      contents: read # check out
`,
          `    permissions: write-all
`,
        ] as const,
      ],
      got: 'must list its permissions, got write-all',
    },
    {
      name: 'a permission without its reason',
      replaced: [['contents: read # check out', 'contents: read'] as const],
      got: 'must say what each permission is for, got contents: read',
    },
    {
      name: 'a right to write code',
      replaced: [['contents: read # check out', 'contents: write # push'] as const],
      got: 'must write nothing but id-token, issues, pull-requests, got contents: write',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOf(leastPermissions, ...replaced)).toEqual([expect.stringContaining(got)]);
  });
});
