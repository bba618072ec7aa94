import type { PlacedPolicy } from '../model';

/**
 * What Organizations attaches by itself at every level, so that guardrails only take away.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export const fullAwsAccess: PlacedPolicy = {
  name: 'FullAWSAccess',
  document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
};

/** The same for resource control policies; it cannot be detached. */
export const rcpFullAwsAccess: PlacedPolicy = {
  name: 'RCPFullAWSAccess',
  document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] },
};
