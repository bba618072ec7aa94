import type { Model } from '../../model';
import type { Actor, Surroundings } from './actor';
import { may } from './actor';
import { guardrailChanges } from './shared-targets';
import { follow, type Steps, stepsOf } from './steps';
import type { World } from './world';

/** Something that was changed: by whom, how they got there, in which account. */
export type Change = {
  readonly target: string;
  readonly account: string;
  readonly phase: string;
  readonly action: string;
  readonly resource: string;
  readonly by: Actor;
};

/** Whom an actor can become, itself among them, and what they all can change. */
export type Reach = { readonly reached: ReadonlySet<string>; readonly changes: readonly Change[] };

/** Remembers the steps of equal actors in equal accounts. */
export type Known = Map<string, Steps>;

/**
 * Everything that an actor can become and change, directly, as a role that it takes, turns into itself or makes, in every account.
 *
 * Whoever could detach the guardrails is asked again as if they were gone.
 */
export function reachOf(start: Actor, model: Model, world: World, around: Surroundings, known: Known): Reach {
  const reached = new Map<string, Actor>([[keyOf(start), start]]);
  const add = (actor: Actor) => {
    if (!reached.has(keyOf(actor))) reached.set(keyOf(actor), actor);
  };
  const found: Change[] = [];
  for (const actor of reached.values()) {
    const place = world.places.get(actor.account.id);
    if (place === undefined) continue;
    if (around.guardrails && actor.account.phase === 'management') {
      const detaches = guardrailChanges(model, actor.account).some((change) => may(actor, change, around));
      if (detaches) return reachOf(start, model, world, { ...around, guardrails: false }, known);
    }
    const key = `${around.guardrails} ${actor.name} ${actor.powers} ${place.shape}`;
    const steps = known.get(key) ?? stepsOf(actor, place, around);
    known.set(key, steps);
    for (const { target, action, resource } of steps.changed) {
      found.push({ target, account: actor.account.name, phase: actor.account.phase, action, resource, by: actor });
    }
    follow(actor, steps, place).forEach(add);
    for (const door of [actor.arn, rootOf(actor.arn)].flatMap((principal) => world.doors.get(principal) ?? [])) {
      if (reached.has(keyOf(door.actor))) continue;
      const enter = {
        action: 'sts:AssumeRole',
        resource: door.actor.arn,
        account: door.actor.account,
        policy: door.trust,
      };
      if (may(actor, enter, around)) add({ ...door.actor, through: `${actor.through} > ${door.actor.arn}` });
    }
  }
  return { reached: new Set([...reached.values()].map(({ arn }) => arn)), changes: found };
}

const keyOf = ({ arn, powers }: Actor) => `${arn} ${powers}`;

const rootOf = (arn: string) => arn.replace(/:role\/.*$/, ':root');
