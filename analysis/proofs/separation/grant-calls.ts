import type { Model, ModelAccount } from '../../model';
import { stateStore } from '../state-store';
import type { BoundaryCall } from './boundary-calls';

const elsewhere = '999999999999';
const none: readonly string[] = [];

/** What the grants of an identity have to leave out by themselves, because its boundary cannot tell. */
export function grantCalls(
  { partition, resourcePolicies }: Model,
  { id, phase, region }: ModelAccount,
  name: string,
): BoundaryCall[] {
  const role = (path: string, account = elsewhere) => `arn:${partition}:iam::${account}:role/${path}`;
  const taking = (path: string, may: readonly string[]): BoundaryCall => ({
    name: `the role ${path} elsewhere`,
    action: 'sts:AssumeRole',
    resource: role(path),
    may,
  });
  const isManagement = phase === 'management';
  return [
    taking('any', none),
    taking(`platform/${name}-twin`, none),
    taking(`platform/x-${name}`, none),
    // The first roles of accounts are made by people; a pipeline takes it account by account.
    taking('OrganizationAccountAccessRole', isManagement ? ['administrator'] : none),
    taking('OrganizationAccountAccessRole-twin', none),
    {
      name: "the names of a service's files",
      action: 's3:ListBucket',
      resource: `arn:${partition}:s3:::any--data-${id}`,
      may: none,
    },
    // Such a role opens the account to its service, and only those are asked for that environments know.
    // Organizations makes its own through whoever makes the organisation.
    ...['guardduty.amazonaws.com', 'autoscaling.amazonaws.com'].map(
      (service): BoundaryCall => ({
        name: `the linked role of ${service}`,
        action: 'iam:CreateServiceLinkedRole',
        resource: role(`aws-service-role/${service}/AWSServiceRoleForAny`, id),
        context: { 'iam:AWSServiceName': service },
        may: isManagement ? ['guardrails-apply'] : none,
      }),
    ),
    ...otherKeys(resourcePolicies, region),
  ];
}

/** A key's id says nothing, so that its alias has to. */
function otherKeys(policies: Model['resourcePolicies'], region: string): BoundaryCall[] {
  const store = stateStore(policies);
  if (store === undefined) return [];
  return ['alias/any', 'alias/platform/state-twin'].flatMap((alias) =>
    ['kms:Decrypt', 'kms:GenerateDataKey'].map((action) => ({
      name: `the key ${alias}`,
      action,
      resource: store.key.arn,
      may: none,
      context: { 'aws:RequestedRegion': region, 'kms:ResourceAliases': [alias] },
    })),
  );
}
