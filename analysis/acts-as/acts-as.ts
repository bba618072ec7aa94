import type { Model, ModelRole } from '../model';
import { assumes } from './assumes';
import { changes } from './changes';
import type { Edge } from './edge';
import { passes } from './passes';

export type { Edge } from './edge';

/** Who can act as whom, step by step. */
export type ActsAs = {
  readonly edgesOf: (role: ModelRole) => readonly Edge[];
  /** Every role that can be acted as in the end, each with the steps that lead there; a shortest way. */
  readonly reachableFrom: (role: ModelRole) => ReadonlyMap<ModelRole, readonly Edge[]>;
};

const known = new WeakMap<Model, ActsAs>();

/** The graph of a model, made once: whoever can assume a role, pass it, or change what runs as it, acts as it. */
export function actsAs(model: Model): ActsAs {
  const found = known.get(model) ?? graphOf([...assumes(model), ...passes(model), ...changes(model)]);
  known.set(model, found);
  return found;
}

function graphOf(edges: readonly Edge[]): ActsAs {
  const from = new Map<ModelRole, Edge[]>();
  for (const edge of edges) {
    const known = from.get(edge.from) ?? [];
    from.set(edge.from, known);
    if (known.every(({ to }) => to !== edge.to)) known.push(edge);
  }
  const edgesOf = (role: ModelRole) => from.get(role) ?? [];
  return {
    edgesOf,
    reachableFrom: (role) => {
      const ways = new Map<ModelRole, readonly Edge[]>([[role, []]]);
      const open = [role];
      for (const next of open) {
        for (const edge of edgesOf(next)) {
          if (ways.has(edge.to)) continue;
          ways.set(edge.to, [...(ways.get(next) ?? []), edge]);
          open.push(edge.to);
        }
      }
      ways.delete(role);
      return ways;
    },
  };
}
