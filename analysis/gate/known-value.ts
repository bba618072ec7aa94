import type { ResourceChange } from '../plan/resource-change';
import { accountOf } from './account-of';
import type { GatedStack } from './gate-input';

/**
 * An argument of a resource as it will be; undefined when nobody can say before the apply.
 *
 * The ARN of a policy that the same plan creates is unknown to Terraform and yet decided: by its account, path and name.
 */
export function knownValue(
  partition: string,
  { plan, module }: GatedStack,
  { address, after }: ResourceChange,
  argument: string,
): unknown {
  const value = after?.[argument];
  if (value !== undefined && value !== null) return value;
  const written = module.resources.get(address)?.[argument];
  const [, policy] = (typeof written === 'string' ? /^\$\{(aws_iam_policy\.[\w-]+)\.arn\}$/.exec(written) : null) ?? [];
  const made = plan.resourceChanges.find((change) => change.address === policy)?.after;
  const account = accountOf(module);
  return made && account && typeof made.name === 'string'
    ? `arn:${partition}:iam::${account}:policy${made.path ?? '/'}${made.name}`
    : undefined;
}
