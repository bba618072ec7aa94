import { decideAs } from '../decide-as';
import { documentsOf } from '../documents-of';
import { mayAllow } from '../may-allow';
import type { Model, ModelRole } from '../model';
import type { Edge } from './edge';
import { trusted } from './trusted';

const action = 'sts:AssumeRole';

/** Roles that trust other roles, and the roles that get in. */
export function assumes(model: Model): readonly Edge[] {
  const byArn = new Map(model.roles.map((role) => [role.arn, role]));
  const granted = model.roles.filter(({ identity }) => mayAllow(documentsOf(identity), action));
  return model.roles.flatMap((to) => {
    const named = trusted(to, 'AWS');
    if (named.length === 0) return [];
    return [...candidates(named, byArn, granted)].flatMap((from): Edge[] => {
      const question = { action, resource: to.arn };
      const decision = decideAs(model, from, question);
      return decision.outcome === 'allowed' ? [{ from, to, how: 'assumes', question, decision }] : [];
    });
  });
}

/** A role that is named needs no grant in its own account; where its account or everybody is named it does. */
function candidates(
  named: readonly string[],
  byArn: ReadonlyMap<string, ModelRole>,
  granted: readonly ModelRole[],
): Set<ModelRole> {
  const found = new Set<ModelRole>();
  for (const principal of named) {
    const role = byArn.get(principal);
    if (role !== undefined) found.add(role);
    const account = /^(?:arn:[^:]*:iam::)?(\d{12})(?::root)?$/.exec(principal)?.[1];
    if (account === undefined && principal !== '*') continue;
    for (const other of granted) if (account === undefined || other.account.id === account) found.add(other);
  }
  return found;
}
