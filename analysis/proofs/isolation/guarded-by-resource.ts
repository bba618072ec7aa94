import type { Expectations } from '../../../expectations/expectations';
import { evaluate } from '../../evaluate';
import type { Model } from '../../model';
import { decisionInWords } from '../decision-in-words';
import { everything } from '../everything';
import type { Failure, ProofResult } from '../proof';
import type { GuardedCall } from './guards/guard';
import { type GuardedResource, guardedResources } from './guards/guarded-resources';
import { guards } from './guards/guards';

/**
 * Policies on resources keep strangers out by themselves, and leave the resource to those who work with it: everybody is
 * asked as if nothing else limited them, neither grants nor boundaries nor guardrails.
 */
export function guardedByResource(model: Model, expectations: Expectations): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  for (const resource of guardedResources(model, expectations)) {
    const calls = guards.filter(({ isFor }) => isFor(resource.policy)).flatMap(({ calls }) => calls(resource.guarded));
    asked += calls.length;
    failures.push(...calls.flatMap((call) => failuresOf(resource, call)));
  }
  return { asked, failures };
}

function failuresOf({ policy, guarded }: GuardedResource, call: GuardedCall): Failure[] {
  const { who, principal, action, resource, context, may } = call;
  const decision = evaluate(
    {
      principal,
      action,
      resource,
      resourceAccount: guarded.accountId,
      context: { 'aws:SecureTransport': 'true', ...context },
    },
    { identity: principal.startsWith('arn:') ? [everything] : [], resource: policy.policy.document },
  );
  if ((decision.outcome === 'allowed') === may) return [];
  return [
    {
      subject: policy.address,
      rule: may ? `must leave ${action} to ${who}` : `must keep ${action} from ${who}`,
      request: { principal, action, resource, ...(context && { context }) },
      decision,
      got: `${decisionInWords(decision)}, whatever the caller is granted`,
      remedy: may ? 'let it through in the policy of the resource' : 'deny it in the policy of the resource',
    },
  ];
}
