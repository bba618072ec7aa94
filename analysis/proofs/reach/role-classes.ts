import type { Expectations } from '../../../expectations/expectations';
import { listOf } from '../../evaluate/list-of';
import type { Model, ModelRole, PlacedPolicy } from '../../model';
import type { Statement } from '../../policy-document';
import { accountsOfServices } from './accounts-of-services';
import { canonicalOf, textOf } from './canonical';
import type { GrantClass, RoleClass } from './grant-class';
import { homeKey, homesOf } from './home';
import { layerNames } from './layer-names';
import { principalTagKeys } from './principal-tag-keys';
import { shortNames } from './short-names';

const known = new WeakMap<Model, WeakMap<Expectations, readonly RoleClass[]>>();

/**
 * The roles of services, sorted into classes that differ in nothing but names.
 *
 * Decisions on one service are decisions on the next when everything that has a say is the same text under other
 * names; so a question is asked once for each class, and a thousand services cost little more than ten.
 */
export function roleClasses(model: Model, expectations: Expectations): readonly RoleClass[] {
  const ofModel = known.get(model) ?? new WeakMap<Expectations, readonly RoleClass[]>();
  known.set(model, ofModel);
  const found = ofModel.get(expectations) ?? sorted(model, expectations);
  ofModel.set(expectations, found);
  return found;
}

function sorted(model: Model, expectations: Expectations): readonly RoleClass[] {
  const homes = homesOf(expectations);
  const accountsOf = accountsOfServices(expectations);
  const roles = new Map(model.roles.map((role) => [role.arn, role]));
  const tagKeys = principalTagKeys(model);
  const nameOf = layerNames();
  const shortOf = shortNames();
  const grants = new Map<string, GrantClass>();
  const classes = new Map<string, RoleClass>();
  for (const expected of expectations.roles) {
    if (!('service' in expected)) continue;
    const role = roles.get(expected.arn);
    const home = homes.get(homeKey(expected));
    if (role === undefined || home === undefined) continue; // a role that is missing admits nobody: the trust proof says so
    const accounts = accountsOf.get(home.service) ?? [];
    const canonical = canonicalOf(home, accounts);
    const ceiling = shortOf([
      home.environment,
      role.account.phase,
      role.boundary === undefined ? '' : canonical(textOf(role.boundary.document)),
      nameOf(role.account.serviceControl),
      nameOf(role.account.resourceControl),
    ]);
    const around = shortOf([
      accounts.map(([name]) => name).join(),
      canonical(role.arn),
      canonical(JSON.stringify(tagKeys.map((key) => [key, role.tags[key]]))),
      role.account.region,
      ceiling,
    ]);
    const granted = new Map<string, GrantClass>();
    for (const [policy, statement] of allowsOf(role)) {
      const key = shortOf([around, canonical(textOf(statement))]);
      const grant = grants.get(key) ?? { statement, alone: aloneWith(role, policy, statement), home };
      grants.set(key, grant);
      granted.set(key, grant);
    }
    const key = shortOf([expected.kind, expected.stage, canonical(expected.passes.join()), around, ...granted.keys()]);
    const same = classes.get(key) ?? { role, expected, home, grants: [...granted.values()], size: 0, ceiling };
    classes.set(key, { ...same, size: same.size + 1 });
  }
  return [...classes.values()];
}

/** Every Allow of a role's identity policies. */
const allowsOf = (role: ModelRole): (readonly [PlacedPolicy, Statement])[] =>
  role.identity.flatMap((policy) =>
    listOf(policy.document.Statement)
      .filter(({ Effect }) => Effect === 'Allow')
      .map((statement) => [policy, statement] as const),
  );

const aloneWith = (role: ModelRole, { name }: PlacedPolicy, statement: Statement): ModelRole => ({
  ...role,
  identity: [{ name, document: { Version: '2012-10-17', Statement: [statement] } }],
});
