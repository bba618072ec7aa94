import type { Expectations } from '../../../expectations/expectations';
import { listOf } from '../../evaluate/list-of';
import type { Model, ModelAccount, ModelRole } from '../../model';
import type { PolicyDocument } from '../../policy-document';
import { everything } from '../everything';
import { type Actor, actorOf } from './actor';
import { sharedTargets } from './shared-targets';
import { type RoleTarget, roleTarget, type Target } from './targets';

/** One account as separation sees it. */
export type Place = {
  readonly account: ModelAccount;
  /** The roles of the platform, and the first role of an account that Organizations made. */
  readonly roles: readonly Actor[];
  readonly roleTargets: readonly RoleTarget[];
  readonly targets: readonly Target[];
  /** Names of boundaries that roles may be made under, with what each says. */
  readonly boundaries: ReadonlyMap<string, PolicyDocument>;
  /** The same for accounts whose answers are the same. */
  readonly shape: string;
};

/** A role that can be taken, and the policy that says by whom. */
export type Door = { readonly actor: Actor; readonly trust: PolicyDocument };

export type World = {
  readonly places: ReadonlyMap<string, Place>;
  /** Doors by the principals that their trust names: exact ARNs, and accounts by their root. */
  readonly doors: ReadonlyMap<string, readonly Door[]>;
};

export const accessRole = 'OrganizationAccountAccessRole';

/** Builds it from the artefact; only which boundary a role should wear comes from the expectations. */
export function worldOf(model: Model, expectations: Expectations): World {
  const wears = new Map(expectations.roles.map(({ arn, boundary }) => [arn, boundary]));
  const own = new Map<string, Map<string, PolicyDocument>>();
  const anywhere = new Map<string, PolicyDocument>();
  const platform = new Map<string, ModelRole[]>();
  for (const role of model.roles) {
    const { boundary, account } = role;
    if (boundary) {
      const known = own.get(account.id) ?? new Map<string, PolicyDocument>();
      own.set(account.id, known.set(boundary.name, boundary.document));
      if (!anywhere.has(boundary.name)) anywhere.set(boundary.name, boundary.document);
    }
    if (role.path === '/platform/') platform.set(account.id, [...(platform.get(account.id) ?? []), role]);
  }
  const doors = new Map<string, Door[]>();
  const places = new Map<string, Place>();
  const numbers = new Map<PolicyDocument, number>();
  for (const account of model.accounts) {
    const iam = `arn:${model.partition}:iam::${account.id}`;
    const boundaries = new Map([...anywhere, ...(own.get(account.id) ?? [])]);
    const arns = [...boundaries.keys()].map((name) => `${iam}:policy/platform/${name}`);
    const target = (name: string, arn: string, boundary: string) => roleTarget(name, arn, boundary, arns);
    const roles = platform.get(account.id) ?? [];
    const first = firstRole(model, account);
    for (const role of roles) open(doors, { actor: actorOf(role, ''), trust: role.trust.document });
    if (first) open(doors, first);
    const actors = [...roles.map((role) => actorOf(role, '')), ...(first ? [first.actor] : [])];
    const roleTargets = [
      ...roles.map(({ name, arn }) => target(name, arn, wears.get(arn) ?? '')),
      target('a pipeline role', `${iam}:role/pipeline/any_deploy`, `${iam}:policy/platform/pipeline`),
      target('a runtime role', `${iam}:role/runtime/any/any_task`, `${iam}:policy/platform/runtime`),
    ];
    places.set(account.id, {
      account,
      roles: actors,
      roleTargets,
      targets: [...roleTargets, ...sharedTargets(model, account, arns)],
      boundaries,
      shape: shapeOf(account, actors, boundaries, numbers),
    });
  }
  return { places, doors };
}

/** Organizations makes it in every account but its own, open to the management account, and nothing of its own limits it. */
function firstRole({ partition, managementAccount }: Model, account: ModelAccount): Door | undefined {
  if (managementAccount === undefined || account.phase === 'management' || account.phase === 'unmanaged')
    return undefined;
  const Principal = { AWS: `arn:${partition}:iam::${managementAccount}:root` };
  return {
    actor: {
      arn: `arn:${partition}:iam::${account.id}:role/${accessRole}`,
      name: accessRole,
      account,
      tags: {},
      identity: [everything],
      boundary: undefined,
      powers: '',
      through: '',
    },
    trust: { Version: '2012-10-17', Statement: { Effect: 'Allow', Principal, Action: 'sts:AssumeRole' } },
  };
}

function open(doors: Map<string, Door[]>, door: Door): void {
  for (const { Principal } of listOf(door.trust.Statement)) {
    const named = typeof Principal === 'object' ? listOf(Principal.AWS ?? []) : [];
    for (const principal of named) {
      const known = doors.get(principal) ?? [];
      doors.set(principal, known);
      known.push(door);
    }
  }
}

/** Everything that decides inside the account, with the account's own id taken out of it. */
function shapeOf(
  account: ModelAccount,
  roles: readonly Actor[],
  boundaries: ReadonlyMap<string, PolicyDocument>,
  numbers: Map<PolicyDocument, number>,
): string {
  const numberOf = (document: PolicyDocument) => {
    const known = numbers.get(document) ?? numbers.size;
    numbers.set(document, known);
    return known;
  };
  const text = JSON.stringify([
    account.phase,
    account.serviceControl.map((level) => level.map(({ document }) => numberOf(document))),
    account.resourceControl.map((level) => level.map(({ document }) => numberOf(document))),
    roles.map(({ name, identity, boundary, tags }) => [name, identity, boundary, tags]),
    [...boundaries],
  ]);
  return text.replaceAll(account.id, 'ACCOUNT');
}
