import type { ResourceControlPolicy } from '../scps/service-control-policy';

/**
 * Roles, buckets, keys, queues, secrets and images answer to principals of this organisation, to AWS services and to
 * the accounts that are listed.
 *
 * Callers with a web identity belong to no organisation; their action is not among these, and a policy of its own
 * judges them.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html
 */
export const organizationPerimeter: ResourceControlPolicy = {
  name: 'organization-perimeter',
  tier: 'root',
  statements: ({ organizationId, trustedAccounts }) => [
    {
      // One resource policy too wide must not open data to the world; an anonymous caller carries none of these keys.
      Sid: 'OrganizationPerimeter',
      Effect: 'Deny',
      Principal: '*',
      Action: ['ecr:*', 'kms:*', 's3:*', 'secretsmanager:*', 'sqs:*', 'sts:AssumeRole'],
      Resource: '*',
      Condition: {
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        StringNotEqualsIfExists: {
          'aws:PrincipalOrgID': organizationId,
          ...(trustedAccounts.length > 0 && { 'aws:PrincipalAccount': trustedAccounts }),
        },
      },
    },
  ],
};
