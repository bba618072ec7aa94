import { everything } from '../everything';
import { type Actor, type Ask, may, type Surroundings } from './actor';
import type { RoleTarget } from './targets';
import type { Place } from './world';

/** How a role is limited after somebody changed it: by its own boundary, by another, or by none. */
type Limit = { readonly boundary: string; readonly opened: boolean };

/** What an actor can do next in its own account, by names that hold in every account of the same shape. */
export type Steps = {
  /** How many questions were asked to find this out. */
  readonly calls: number;
  /** Roles that it can turn into itself, whether it can write what they may do, and under which limits. */
  readonly taken: readonly { readonly name: string; readonly written: boolean; readonly limits: readonly Limit[] }[];
  /** Roles that it can make. */
  readonly made: readonly ({ readonly path: string } & Limit)[];
  /** What it can change, with the first call that does. */
  readonly changed: readonly { readonly target: string; readonly action: string; readonly resource: string }[];
};

const paths = ['platform/', 'pipeline/', 'runtime/any/', ''];
const none = '';
const nameIn = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1);
const accountOf = (arn: string) => arn.slice(0, arn.indexOf(':role/'));

/** Asks for every call that changes a target of the account, and works out what the answers add up to. */
export function stepsOf(actor: Actor, place: Place, around: Surroundings): Steps {
  let calls = 0;
  const can = (call: Ask) => {
    calls++;
    return may(actor, call, around);
  };
  const iam = accountOf(actor.arn);
  const opens = (boundary: string) => {
    const on = (action: string) => can({ action, resource: boundary });
    return on('iam:CreatePolicyVersion') || (on('iam:DeletePolicy') && on('iam:CreatePolicy'));
  };
  const limit = (arn: string): Limit => ({ boundary: nameIn(arn), opened: opens(arn) });
  const isActor = ({ name }: RoleTarget) => place.roles.some((role) => role.name === name);
  const steps = {
    taken: place.roleTargets
      .filter((target) => isActor(target) && target.becoming.some((calls) => calls.every(can)))
      .map(({ name, boundary, writing, rebinding, unbinding }) => ({
        name,
        written: writing.some(can),
        limits: [
          limit(boundary),
          ...rebinding.filter(({ call }) => can(call)).map((other) => limit(other.boundary)),
          ...(can(unbinding) ? [{ boundary: none, opened: true }] : []),
        ],
      })),
    made: paths.flatMap((path) =>
      [...place.boundaries.keys(), none].flatMap((name) => {
        const boundary = `${iam}:policy/platform/${name}`;
        const context: Ask['context'] = name === none ? {} : { 'iam:PermissionsBoundary': boundary };
        return can({ action: 'iam:CreateRole', resource: `${iam}:role/${path}made`, context })
          ? [{ path, ...(name === none ? { boundary: none, opened: true } : limit(boundary)) }]
          : [];
      }),
    ),
    changed: place.targets.flatMap((target) => {
      const change = target.changes.find(can);
      return change ? [{ target: target.name, action: change.action, resource: change.resource }] : [];
    }),
  };
  return { ...steps, calls };
}

/** The actors that the steps lead to, in an account of that shape. */
export function follow(actor: Actor, { taken, made }: Steps, place: Place): Actor[] {
  const under = ({ boundary, opened }: Limit) => ({
    boundary: opened ? undefined : place.boundaries.get(boundary),
    powers: `${boundary}${opened ? ' opened' : ''}`,
  });
  return [
    ...taken.flatMap(({ name, written, limits }): Actor[] => {
      const role = place.roles.find((one) => one.name === name);
      if (role === undefined) return [];
      return limits.map((limit) => ({
        ...role,
        ...under(limit),
        identity: written ? [everything] : role.identity,
        powers: `${written ? 'written ' : ''}${under(limit).powers}`,
        through: `${actor.through} > ${role.arn}`,
      }));
    }),
    ...made.map(({ path, ...limit }): Actor => {
      const arn = `${accountOf(actor.arn)}:role/${path}made`;
      return {
        ...under(limit),
        arn,
        name: `${path}made`,
        account: actor.account,
        tags: { 'platform:service': 'any' },
        identity: [everything],
        through: `${actor.through} > a role made as ${arn} under ${limit.boundary || 'no boundary'}`,
      };
    }),
  ];
}
