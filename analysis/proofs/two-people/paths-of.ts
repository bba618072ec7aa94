import type { Expectations } from '../../../expectations/expectations';
import { actsAs } from '../../acts-as/acts-as';
import type { Model, ModelRole } from '../../model';
import { globalRegion } from '../global-region';
import { actorOf, may, type Surroundings } from '../separation/actor';
import { accessRole, type World, worldOf } from '../separation/world';
import type { Door } from './door';
import { doorsOf } from './doors-of';
import type { Keys } from './keys';
import { keysOf } from './keys-of';
import type { Path } from './path';
import type { Power } from './power';
import { powersOf } from './powers-of';

export type Paths = { readonly paths: readonly Path[]; readonly asked: number };

const known = new WeakMap<Model, WeakMap<Expectations, Paths>>();

/**
 * Every way to a permission: each role that writes one, with each door of whoever can act as it in the end.
 *
 * Roles that can be taken, passed to an AWS service, or whose code can be changed are followed backwards, until somebody
 * stands at the door who is no role of the artefact.
 */
export function pathsOf(model: Model, expectations: Expectations): Paths {
  const ofModel = known.get(model) ?? new WeakMap<Expectations, Paths>();
  known.set(model, ofModel);
  const found = ofModel.get(expectations) ?? enumerated(model, expectations);
  ofModel.set(expectations, found);
  return found;
}

function enumerated(model: Model, expectations: Expectations): Paths {
  const world = worldOf(model, expectations);
  const around: Surroundings = {
    guardrails: true,
    organizationId: model.organizationId,
    managementAccount: model.managementAccount,
    globalRegion: globalRegion(model.partition),
  };
  const { byRole, asked } = powersOf(model, expectations, world, around);
  const arns = new Set(model.roles.map(({ arn }) => arn));
  const { issuer } = expectations.organization.issuers.github;
  const actors = actorsOf(model);
  const doors = new Map<ModelRole, readonly Door[]>();
  const at = (role: ModelRole): readonly Door[] => {
    const own = doors.get(role) ?? doorsOf(role, issuer, arns);
    doors.set(role, own);
    return own;
  };
  const keys = new Map<Door, Map<string, Keys>>();
  const opened = (door: Door, role: string): Keys => {
    const ofDoor = keys.get(door) ?? new Map<string, Keys>();
    keys.set(door, ofDoor);
    const those = ofDoor.get(role) ?? keysOf(model, expectations, role, door);
    ofDoor.set(role, those);
    return those;
  };
  const waysTo = ({ arn, name, account }: Pick<ModelRole, 'arn' | 'name' | 'account'>, way: Way) =>
    [...reaching(way.by, actors)].flatMap((entered) =>
      at(entered).map(
        (door): Path => ({
          ...opened(door, entered.path === '/platform/' ? entered.name : ''),
          role: name,
          arn,
          account: account.name,
          powers: way.powers,
          entered,
          door,
        }),
      ),
    );
  const written = [...byRole].flatMap(([role, powers]) => waysTo(role, { powers, by: [role] }));
  const first = firstRoles(model, world, around).flatMap(({ role, ...way }) => waysTo(role, way));
  const paths = [...written, ...first];
  return { paths, asked: asked + paths.length };
}

/** What a role writes, and the roles that act as it at once. */
type Way = { readonly powers: readonly Power[]; readonly by: readonly ModelRole[] };

/** For each role those that act as it in one step. */
function actorsOf(model: Model): ReadonlyMap<ModelRole, readonly ModelRole[]> {
  const { edgesOf } = actsAs(model);
  const actors = new Map<ModelRole, ModelRole[]>();
  for (const role of model.roles) {
    for (const { to } of edgesOf(role)) {
      const others = actors.get(to) ?? [];
      actors.set(to, others);
      others.push(role);
    }
  }
  return actors;
}

function reaching(first: readonly ModelRole[], actors: ReadonlyMap<ModelRole, readonly ModelRole[]>): Set<ModelRole> {
  const found = new Set(first);
  for (const role of found) for (const actor of actors.get(role) ?? []) found.add(actor);
  return found;
}

/** The role that Organizations made in every account, and who may take it: it writes what the guardrails leave it. */
function firstRoles(model: Model, { doors }: World, around: Surroundings) {
  const open = doors.get(`arn:${model.partition}:iam::${model.managementAccount}:root`) ?? [];
  const near = model.roles.filter(({ account }) => account.id === model.managementAccount);
  return open
    .filter(({ actor }) => actor.name === accessRole)
    .flatMap(({ actor, trust: policy }) => {
      const enter = { action: 'sts:AssumeRole', resource: actor.arn, account: actor.account, policy };
      const by = near.filter((role) => may(actorOf(role, role.arn), enter, around));
      const powers: Power[] = [{ writes: 'IAM', action: 'iam:CreateRole', resource: '*' }];
      return by.length === 0 ? [] : [{ role: actor, powers, by }];
    });
}
