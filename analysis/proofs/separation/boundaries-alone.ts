import { evaluate } from '../../evaluate';
import type { Model } from '../../model';
import { decisionInWords } from '../decision-in-words';
import { everything } from '../everything';
import type { Failure, ProofResult } from '../proof';
import { agreementTo } from './agreement-to';
import { type BoundaryCall, boundaryCalls } from './boundary-calls';

/**
 * The boundaries of the platform by themselves: whoever is granted every right is stopped by them from what is another's,
 * and the fitting identity is not.
 *
 * Identity policies say the same again, so that without this question either could go unnoticed.
 */
export function boundariesAlone(model: Model): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  const seen = new Set<string>();
  for (const { boundary, account, address } of model.roles) {
    const questions = boundary && boundaryCalls(model, account)[boundary.name];
    if (!boundary || !questions) continue;
    const key = `${boundary.name} ${JSON.stringify(boundary.document)}`.replaceAll(account.id, 'ACCOUNT');
    if (seen.has(key)) continue;
    seen.add(key);
    for (const call of questions.calls) {
      for (const who of questions.who) {
        const principal = `arn:${model.partition}:iam::${account.id}:role/platform/${who.replaceAll(' ', '-')}`;
        asked++;
        const decision = evaluate(requestOf(call, principal, account), {
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
  principal: string,
  { id, region }: Model['accounts'][number],
) => ({
  principal,
  action,
  resource,
  resourceAccount: resource.split(':')[4] || id,
  context: { 'aws:RequestedRegion': region, 'aws:SecureTransport': 'true', ...context },
});
