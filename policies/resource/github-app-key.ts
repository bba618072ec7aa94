import type { GithubAppName } from '../../environments/schema';
import { appSigners } from '../app-signers';
import { document, type PolicyDocument } from '../document';
import { paths, roleArn } from '../names';

/** GitHub takes RS256, and nothing else is ever signed with the key. */
export const appSigningAlgorithm = 'RSASSA_PKCS1_V1_5_SHA_256';

/**
 * Its identities sign for the App, as GitHub asks for it; people who apply `bootstrap` replace the key and sign with it no
 * more than anybody else.
 *
 * There is no `kms:*` for the account. AWS asks only that whoever writes the policy can write it again; a key that
 * nobody can reach is replaced by another, because GitHub makes the material. People are named by a condition and not as
 * principals: IAM turns a principal into an id, which a role that is made again does not have.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
 */
export const githubAppKeyPolicy = (
  place: { readonly partition: string; readonly account: string },
  app: GithubAppName,
): PolicyDocument => {
  const Principal = { AWS: `arn:${place.partition}:iam::${place.account}:root` };
  const role = (name: string) => roleArn(place, paths.platform, name);
  return document(
    {
      // Terraform refreshes it, and whoever audits looks; nothing that a key is could be used against it.
      Sid: 'IamDecidesWhoLooks',
      Effect: 'Allow',
      Principal,
      Action: [...keyReads],
      Resource: '*',
    },
    {
      // Who puts it there and takes it out of use. No grant: it would let somebody sign beside this policy.
      Sid: 'PeopleKeepIt',
      Effect: 'Allow',
      Principal,
      Action: [...keyUpkeep],
      Resource: '*',
      Condition: { ArnEquals: { 'aws:PrincipalArn': [role('administrator'), role('break-glass')] } },
    },
    {
      // The jobs behind their GitHub environments, and nobody else in any account.
      Sid: 'ItsIdentitiesSign',
      Effect: 'Allow',
      Principal,
      Action: 'kms:Sign',
      Resource: '*',
      Condition: {
        ArnEquals: { 'aws:PrincipalArn': appSigners[app].map(role) },
        StringEquals: { 'kms:SigningAlgorithm': appSigningAlgorithm },
      },
    },
  );
};

const keyReads = ['kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:ListKeyPolicies', 'kms:ListResourceTags'] as const;

const keyUpkeep = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DisableKey',
  'kms:EnableKey',
  'kms:GetParametersForImport',
  'kms:ImportKeyMaterial',
  'kms:PutKeyPolicy',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
] as const;
