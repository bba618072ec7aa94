import type { Expectations, ExpectedServiceRole } from '../../../../expectations/expectations';
import type { Model, ModelResourcePolicy } from '../../../model';
import { accountsOfServices } from '../../reach/accounts-of-services';
import { canonicalOf, textOf } from '../../reach/canonical';
import { homesOf } from '../../reach/home';
import { isOwned } from '../../reach/is-owned';
import type { Guarded } from './guard';

/** A policy that stands for all that differ in nothing but the names of their owners. */
export type GuardedResource = { readonly policy: ModelResourcePolicy; readonly guarded: Guarded };

/** Every policy on a resource with its owner, one of each kind of owner and text. */
export function guardedResources(model: Model, expectations: Expectations): readonly GuardedResource[] {
  const homes = [...homesOf(expectations).values()];
  const homeIn = new Map(homes.map((home) => [`${home.accountId} ${home.service}`, home]));
  const accounts = accountsOfServices(expectations);
  const rolesOf = new Map<string, ExpectedServiceRole[]>();
  for (const role of expectations.roles) {
    if ('service' in role) rolesOf.set(role.service, [...(rolesOf.get(role.service) ?? []), role]);
  }
  const found = new Map<string, GuardedResource>();
  for (const policy of model.resourcePolicies) {
    const { arn, account, address } = policy;
    const service = serviceIn(arn);
    const home = service === undefined ? undefined : homeIn.get(`${account.id} ${service}`);
    const owner = home && isOwned(home, arn) ? home : undefined;
    const roles = owner === undefined ? [] : (rolesOf.get(owner.service) ?? []);
    const text = `${arn}\n${textOf(policy.policy.document)}\n${roles.map(whatItIs).join('\n')}`;
    const key = owner === undefined ? text : canonicalOf(owner, accounts.get(owner.service) ?? [])(text);
    if (found.has(key)) continue;
    const { partition } = model;
    found.set(key, {
      policy,
      guarded: {
        partition,
        arn,
        address,
        accountId: account.id,
        region: account.region,
        service: service ?? 'any',
        roles,
      },
    });
  }
  return [...found.values()];
}

/** Everything of a role that a guard may ask for. */
const whatItIs = ({ arn, kind, stage, job: { grants, builds, artifacts, principal } }: ExpectedServiceRole): string =>
  JSON.stringify([arn, kind, stage, grants, builds, artifacts, principal]);

/** Names of what a service owns begin with its id. */
const serviceIn = (arn: string): string | undefined =>
  /^(?:secret:|repository\/)?([a-z0-9-]+?)(?:--|\/)/.exec(arn.split(':').slice(5).join(':'))?.[1];
