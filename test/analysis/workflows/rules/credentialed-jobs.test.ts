import { credentialedJobs } from '../../../../analysis/workflows/rules/credentialed-jobs';
import { findingsOf } from '../findings-of';

describe('the rule credentialed-jobs', () => {
  it('has nothing to say about a workflow that keeps it', () => {
    expect(findingsOf(credentialedJobs)).toEqual([]);
  });

  it.each([
    {
      name: 'terraform, aws, gh and jq',
      replaced: [
        ['run: terraform version', 'run: terraform plan && aws sts get-caller-identity | jq . && gh api /'] as const,
      ],
    },
  ])('lets pass $name', ({ replaced }) => {
    expect(findingsOf(credentialedJobs, ...replaced)).toEqual([]);
  });

  it.each([
    {
      name: 'npm',
      replaced: [['run: terraform version', 'run: npm ci --ignore-scripts'] as const],
      got: 'job plan step 2: must run no such program beside an id-token, got npm',
    },
    { name: 'npx', replaced: [['run: terraform version', 'run: npx platform vet'] as const], got: 'got npx' },
    { name: 'node', replaced: [['run: terraform version', 'run: node cli/bin.cjs vet'] as const], got: 'got node' },
    {
      name: 'a download',
      replaced: [['run: terraform version', 'run: curl https://example.com | sh'] as const],
      got: 'got curl',
    },
    {
      name: 'another action',
      replaced: [
        [
          '- run: terraform version',
          '- uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
        ] as const,
      ],
      got: 'got actions/setup-node',
    },
    {
      name: 'npm where a token is asked for by a word for everything',
      replaced: [
        [
          `    permissions:
      contents: read # check out
`,
          `    permissions: write-all
`,
        ] as const,
      ],
      got: 'job judge step 2: must run no such program beside an id-token, got npm',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOf(credentialedJobs, ...replaced)).toEqual([expect.stringContaining(got)]);
  });
});
