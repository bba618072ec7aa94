import { evaluate } from '../../evaluate';
import type { Model } from '../../model';
import { decisionInWords } from '../decision-in-words';
import { everything } from '../everything';
import type { Failure, ProofResult } from '../proof';
import { agreementTo } from './agreement-to';
import { type BoundaryCall, boundaryCalls, type Wearer } from './boundary-calls';

/**
 * The boundaries by themselves: whoever is granted every right is stopped by them from what is another's, and the fitting
 * role is not.
 *
 * Identity policies say the same again, so that without this question either could go unnoticed.
 */
export function boundariesAlone(model: Model): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  const seen = new Set<unknown>();
  for (const { boundary, account, address } of model.roles) {
    if (!boundary || seen.has(boundary.document)) continue;
    seen.add(boundary.document);
    const questions = boundaryCalls(model, account)[boundary.name];
    if (!questions) continue;
    const key = `${boundary.name} ${JSON.stringify(boundary.document)}`.replaceAll(account.id, 'ACCOUNT');
    if (seen.has(key)) continue;
    seen.add(key);
    for (const call of questions.calls) {
      for (const { name: who, role, tags } of questions.who) {
        const principal = `arn:${model.partition}:iam::${account.id}:role/${role}`;
        asked++;
        const decision = evaluate(requestOf(call, { principal, tags }, account), {
          identity: [everything],
          permissionsBoundaries: [boundary.document],
          ...agreementTo(call.action, principal),
        });
        const stopped = decision.outcome !== 'allowed';
        if (stopped !== call.may.includes(who)) continue;
        failures.push({
          subject: `boundary ${boundary.name} of ${address}`,
          rule: `must ${stopped ? 'leave' : 'keep'} ${call.name} ${stopped ? 'to' : 'from'} ${who}`,
          request: { principal, action: call.action, resource: call.resource, ...contextOf(call) },
          decision,
          got: decisionInWords(decision),
          remedy: 'correct the boundary',
        });
      }
    }
  }
  return { asked, failures };
}

const contextOf = ({ context }: BoundaryCall) => (context ? { context } : {});

const requestOf = (
  { action, resource, context }: BoundaryCall,
  { principal, tags = {} }: { readonly principal: string; readonly tags: Wearer['tags'] },
  { id, region }: Model['accounts'][number],
) => ({
  principal,
  action,
  resource,
  resourceAccount: resource.split(':')[4] || id,
  context: {
    'aws:RequestedRegion': region,
    'aws:SecureTransport': 'true',
    ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
    ...context,
  },
});
