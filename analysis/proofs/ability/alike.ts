import type { Expectations, ExpectedServiceRole } from '../../../expectations/expectations';
import type { Model, ModelRole } from '../../model';
import { modelIndex } from '../../model-index';
import { accountsOfServices } from '../reach/accounts-of-services';
import { canonicalOf, textOf } from '../reach/canonical';
import { homeKey, homesOf } from '../reach/home';
import { layerNames } from '../reach/layer-names';
import { principalTagKeys } from '../reach/principal-tag-keys';

/** A role that is asked for all that differ from it in nothing but names. */
export type Alike = { readonly role: ModelRole; readonly expected: ExpectedServiceRole; size: number };

/**
 * The roles of services in classes whose every policy, job and place is the same text under other names.
 *
 * A thousand services that deploy alike are decided once. Roles that the artefact lacks are left out here.
 */
export function alikeRoles(model: Model, expectations: Expectations, roles: readonly ExpectedServiceRole[]): Alike[] {
  const index = modelIndex(model);
  const homes = homesOf(expectations);
  const accounts = accountsOfServices(expectations);
  const tagKeys = principalTagKeys(model);
  const nameOf = layerNames();
  const policies = resourcePoliciesOf(model);
  const classes = new Map<string, Alike>();
  for (const expected of roles) {
    const role = index.role(expected.arn);
    const home = homes.get(homeKey(expected));
    if (role === undefined || home === undefined) continue;
    const { job, kind, stage, passes, environment, service } = expected;
    const own = accounts.get(service) ?? [];
    const canonical = canonicalOf(home, own);
    const rcpsOf = (account: string | null) => nameOf(index.account(account ?? '')?.resourceControl ?? none);
    const key = [
      [environment, kind, stage, ...own.map(([name]) => name)].join(),
      canonical(JSON.stringify([job, passes])),
      canonical(role.arn),
      canonical(JSON.stringify(tagKeys.map((tag) => role.tags[tag]))),
      role.account.phase,
      role.account.region,
      ...role.identity.map(({ document }) => canonical(textOf(document))),
      role.boundary === undefined ? '' : canonical(textOf(role.boundary.document)),
      nameOf(role.account.serviceControl),
      rcpsOf(role.account.id),
      rcpsOf(job.artifacts),
      canonical((policies.get(service) ?? []).join('\n')),
      ...job.receives.flatMap(({ owner, account }) => [rcpsOf(account), ...(policies.get(owner) ?? [])]),
    ].join('\n');
    const found = classes.get(key);
    if (found === undefined) classes.set(key, { role, expected, size: 1 });
    else found.size += 1;
  }
  return [...classes.values()];
}

const none: ModelRole['account']['resourceControl'] = [];

/** The service in a name: `<service>--…` or `<service>/…` after what the ARN says of the type. */
const owner = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(?:repository\/|secret:)?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:--|\/)/;

function resourcePoliciesOf({ resourcePolicies }: Model): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { arn, policy } of resourcePolicies) {
    const service = owner.exec(arn)?.[1];
    if (service === undefined) continue;
    const known = found.get(service) ?? [];
    known.push(`${arn} ${textOf(policy.document)}`);
    found.set(service, known);
  }
  return found;
}
