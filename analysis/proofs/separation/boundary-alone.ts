import { type Decision, evaluate } from '../../evaluate';
import type { Model, ModelRole } from '../../model';
import { everything } from '../everything';
import { exampleResource, exampleType } from './example-resource';

/** What the boundary of a role says by itself about an action on an example, were the role granted everything. */
export type Verdict = {
  readonly action: string;
  readonly resource: string;
  readonly principal: string;
  readonly decision: Decision;
};

/** The service that an example belongs to where no role says so. */
const anyone = 'any';

/**
 * Asks the boundary alone: the role is granted everything, nothing else limits it, and the example is its own by name and
 * by tag, so that only what is denied of everything is denied.
 */
export function boundaryAlone(
  { arn, account, boundary, tags }: ModelRole,
  action: string,
  { partition }: Pick<Model, 'partition'>,
): Verdict {
  const service = tags['platform:service'];
  const resource = exampleResource(action, {
    partition,
    account: account.id,
    region: account.region,
    name: `${service ?? anyone}--example`,
  });
  const resourceType = resource === '*' ? undefined : exampleType(action);
  const context: Record<string, string> = { 'aws:RequestedRegion': account.region, 'aws:SecureTransport': 'true' };
  if (service !== undefined) context['aws:ResourceTag/platform:service'] = service;
  for (const tag in tags) context[`aws:PrincipalTag/${tag}`] = tags[tag] ?? '';
  const decision = evaluate(
    { principal: arn, action, resource, resourceAccount: account.id, ...(resourceType && { resourceType }), context },
    {
      identity: [everything],
      ...(boundary && { permissionsBoundaries: [boundary.document] }),
      // Where the resource has to agree, its account does.
      ...(needsAgreement(action) && { resource: agreement(partition, account.id, action) }),
    },
  );
  return { action, resource, principal: arn, decision };
}

const needsAgreement = (action: string) =>
  /^(kms:|sts:(AssumeRole|TagSession|SetSourceIdentity|SetContext)$)/.test(action);

const agreement = (partition: string, account: string, action: string) => ({
  Statement: {
    Effect: 'Allow' as const,
    Principal: { AWS: `arn:${partition}:iam::${account}:root` },
    Action: action,
    ...(action.startsWith('kms:') && { Resource: '*' }),
  },
});
