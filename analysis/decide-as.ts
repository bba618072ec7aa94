import type { Asker, Question } from './decide-as/asker';
import { principalOf } from './decide-as/asker';
import { contextOf } from './decide-as/context-of';
import { layersOf, policiesIn } from './decide-as/layers-of';
import { type Decision, evaluate } from './evaluate';
import type { Model } from './model';

export type { Asker, OtherCaller, Question } from './decide-as/asker';

/**
 * What AWS would decide once the artefact is applied, with every policy that has a say there: identity, boundary, SCPs
 * of the caller's account, RCPs of the resource's, and the resource's own policy or the trust of the role.
 */
export function decideAs(model: Model, asker: Asker, question: Question): Decision {
  const layers = layersOf(model, asker, question);
  const { action, resource, resourceType, context: given } = question;
  const decision = evaluate(
    {
      principal: principalOf(asker),
      action,
      resource,
      ...(resourceType !== undefined && { resourceType }),
      ...(layers.resourceAccountId !== undefined && { resourceAccount: layers.resourceAccountId }),
      context: contextOf(model, asker, question, layers),
    },
    policiesIn(layers, model.managementAccount),
  );
  if (decision.ignoredKeys.length === 0) return decision;
  // Only keys of the question are worth a word: the others are offered to every request.
  return { ...decision, ignoredKeys: decision.ignoredKeys.filter((key) => given !== undefined && key in given) };
}
