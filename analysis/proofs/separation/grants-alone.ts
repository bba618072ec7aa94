import { evaluate } from '../../evaluate';
import type { Model } from '../../model';
import { decisionInWords } from '../decision-in-words';
import type { Failure, ProofResult } from '../proof';
import { agreementTo } from './agreement-to';
import { boundaryCalls } from './boundary-calls';
import { grantCalls } from './grant-calls';

/** In an emergency everything is granted; there the boundary is all that limits. */
const unlimited = ['break-glass'];

/**
 * The grants of the platform's identities by themselves: what the boundary keeps from an identity is not granted to it
 * either, save where only the boundary can tell, nor is what only the grant can tell.
 */
export function grantsAlone(model: Model): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  const seen = new Set<string>();
  for (const { name, path, arn, account, identity, boundary, address } of model.roles) {
    const questions = boundary && boundaryCalls(model, account)[boundary.name];
    if (path !== '/platform/' || !questions || unlimited.includes(name)) continue;
    // Once for each text: what one account's role is granted, its namesake's elsewhere mostly is.
    const text = JSON.stringify([name, account.phase, account.region, boundary.name, identity]);
    const key = text.replaceAll(account.id, 'ACCOUNT');
    if (seen.has(key)) continue;
    seen.add(key);
    for (const call of [...questions.calls, ...grantCalls(model, account, name)]) {
      if (call.may.includes(name) || call.granted) continue;
      const { action, resource, context } = call;
      asked++;
      const decision = evaluate(
        {
          principal: arn,
          action,
          resource,
          resourceAccount: resource.split(':')[4] || account.id,
          context: { 'aws:RequestedRegion': account.region, 'aws:SecureTransport': 'true', ...context },
        },
        {
          identity: identity.map(({ document }) => document),
          ...agreementTo(action, arn),
          ...(model.managementAccount !== undefined && { managementAccount: model.managementAccount }),
        },
      );
      if (decision.outcome !== 'allowed') continue;
      failures.push({
        subject: address,
        rule: `${name} must not be granted ${call.name}`,
        request: { principal: arn, action, resource, ...(context && { context }) },
        decision,
        got: decisionInWords(decision),
        remedy: 'narrow its identity policy',
      });
    }
  }
  return { asked, failures };
}
