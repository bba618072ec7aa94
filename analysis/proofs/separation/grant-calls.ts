import type { Model, ModelAccount } from '../../model';
import { evidenceStore } from '../evidence-store';
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
    ...keysThatStay(resourcePolicies, region),
    ...ofEvidence(resourcePolicies, region),
  ];
}

/** A key's id says nothing, so that its alias has to. */
function otherKeys(policies: Model['resourcePolicies'], region: string): BoundaryCall[] {
  const store = stateStore(policies);
  if (store === undefined) return [];
  return ['alias/any', 'alias/platform/state-twin', 'alias/platform/evidence-twin'].flatMap((alias) =>
    ['kms:Decrypt', 'kms:GenerateDataKey'].map((action) => ({
      name: `the key ${alias}`,
      action,
      resource: store.key.arn,
      may: none,
      context: { 'aws:RequestedRegion': region, 'kms:ResourceAliases': [alias] },
    })),
  );
}

/** A key that is deleted takes with it what is encrypted under it; only one whose material came from elsewhere is replaced. */
function keysThatStay(policies: Model['resourcePolicies'], region: string): BoundaryCall[] {
  const store = stateStore(policies);
  if (store === undefined) return [];
  return ['AWS_KMS', 'EXTERNAL_KEY_STORE', 'X_EXTERNAL'].map((origin) => ({
    name: `deleting a key of origin ${origin}`,
    action: 'kms:ScheduleKeyDeletion',
    resource: store.key.arn,
    may: none,
    context: { 'aws:RequestedRegion': region, 'kms:KeyOrigin': origin },
  }));
}

/**
 * Who reads the evidence of applies, and who writes what into it. Whoever else could read, `platform-plan` first of all,
 * would show it to every committer.
 */
function ofEvidence(policies: Model['resourcePolicies'], region: string): BoundaryCall[] {
  const store = evidenceStore(policies);
  if (store === undefined) return [];
  const readers = ['main-plan', 'services-apply', 'guardrails-apply', 'administrator', 'auditor'];
  const { bucket, key, alias } = store;
  const object = (name: string) => `${bucket.arn}/evidence/${name}.json`;
  const adding = (name: string, resource: string, may: readonly string[]): BoundaryCall => ({
    name,
    action: 's3:PutObject',
    resource,
    may,
    context: { 's3:if-none-match': '*' },
  });
  return [
    ...['00000002', '00000002-anchor'].map((name) => ({
      name: 'evidence',
      action: 's3:GetObject',
      resource: object(name),
      may: readers,
    })),
    {
      name: 'the key of the evidence',
      action: 'kms:Decrypt',
      resource: key.arn,
      may: readers,
      context: { 'aws:RequestedRegion': region, 'kms:ResourceAliases': [alias] },
    },
    adding('an entry of evidence', object('00000002'), ['services-apply', 'guardrails-apply']),
    ...['00000001-anchor', '00000002-anchor'].map((name) =>
      adding('where the evidence begins', object(name), ['administrator']),
    ),
    ...['1', '000000002', '00042-anchor'].map((name) => adding('what is no entry of evidence', object(name), none)),
    ...['00000002', '00000001-anchor'].map((name) => ({
      name: 'a marker before the evidence',
      action: 's3:DeleteObject',
      resource: object(name),
      may: none,
    })),
  ];
}
