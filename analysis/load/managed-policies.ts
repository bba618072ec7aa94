import type { PlacedPolicy } from '../model';
import type { Loading } from './loading';
import { resolveAttribute, resolveText } from './resolve';
import { addressOf, resourcesOf } from './stack';

/** A managed policy that Terraform will make. */
export type ManagedPolicy = { readonly arn: string; readonly address: string; readonly policy: PlacedPolicy };

/** Every managed policy, by ARN. */
export function managedPolicies({ stacks, problems, policy }: Loading): ReadonlyMap<string, ManagedPolicy> {
  return new Map(
    resourcesOf(stacks, 'aws_iam_policy').flatMap((resource): [string, ManagedPolicy][] => {
      const arn = resolveAttribute(resource, 'arn', problems);
      const placed = policy(resource, 'policy', resolveText(resource, 'name', problems) ?? resource.name);
      return arn && placed ? [[arn, { arn, address: addressOf(resource), policy: placed }]] : [];
    }),
  );
}
