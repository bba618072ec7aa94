import { evaluate } from '../../../analysis/evaluate';
import { appSigners } from '../../../policies/app-signers';
import { appSigningAlgorithm, githubAppKeyPolicy } from '../../../policies/resource/github-app-key';

const account = '222222222222';
const key = `arn:aws:kms:eu-west-1:${account}:key/00000000-0000-4000-8000-00000000000a`;
const everything = { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } as const;
const nothing = { Statement: { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' } } as const;
const algorithm = { 'kms:SigningAlgorithm': appSigningAlgorithm };

const outcome = (
  who: string,
  action: string,
  context = {},
  identity: typeof everything | typeof nothing = everything,
) =>
  evaluate(
    { principal: `arn:aws:iam::${account}:${who}`, action, resource: key, resourceAccount: account, context },
    { identity: [identity], resource: githubAppKeyPolicy({ partition: 'aws', account }, 'organization') },
  ).outcome;

describe('the key of a GitHub App', () => {
  it('has a signer for each App', () => {
    expect(appSigners).toEqual({
      organization: ['guardrails-apply'],
      repositories: ['services-apply'],
      readOnly: ['drift', 'main-plan'],
    });
  });

  it.each<[string, string, Record<string, string>]>([
    ['role/platform/services-apply', 'kms:Sign', algorithm],
    ['role/platform/drift', 'kms:Sign', algorithm],
    ['role/platform/guardrails-apply-twin', 'kms:Sign', algorithm],
    ['role/platform/guardrails-apply', 'kms:Sign', { 'kms:SigningAlgorithm': 'RSASSA_PSS_SHA_256' }],
    ['role/platform/administrator', 'kms:Sign', algorithm],
    ['role/platform/break-glass', 'kms:Sign', algorithm],
    ['root', 'kms:Sign', algorithm],
    ['root', 'kms:PutKeyPolicy', {}],
    ['role/OrganizationAccountAccessRole', 'kms:PutKeyPolicy', {}],
    ['role/platform/guardrails-apply', 'kms:PutKeyPolicy', {}],
    ['role/platform/guardrails-apply', 'kms:GetPublicKey', {}],
    // Not even for those who keep the key: a grant signs beside the policy.
    ['role/platform/administrator', 'kms:CreateGrant', {}],
    ['role/platform/break-glass', 'kms:CreateGrant', {}],
  ])('keeps %s from %s', (who, action, context) => {
    expect(outcome(who, action, context)).not.toBe('allowed');
  });

  it.each<[string, string, Record<string, string>]>([
    ['role/platform/guardrails-apply', 'kms:Sign', algorithm],
    ['role/platform/administrator', 'kms:PutKeyPolicy', {}],
    ['role/platform/administrator', 'kms:ImportKeyMaterial', {}],
    ['role/platform/break-glass', 'kms:DisableKey', {}],
    ['role/platform/drift', 'kms:DescribeKey', {}],
    ['role/platform/auditor', 'kms:GetKeyPolicy', {}],
  ])('leaves %s %s, where its own policies say so too', (who, action, context) => {
    expect(outcome(who, action, context)).toBe('allowed');
    expect(outcome(who, action, context, nothing)).not.toBe('allowed');
  });
});
