import { evaluate } from '../../evaluate';
import type { Model } from '../../model';
import { decisionInWords } from '../decision-in-words';
import type { Failure, ProofResult } from '../proof';
import { stateStore } from '../state-store';
import { agreementTo } from './agreement-to';
import { type BoundaryCall, boundaryCalls } from './boundary-calls';

/** In an emergency everything is granted; there the boundary is all that limits. */
const unlimited = ['break-glass'];

/**
 * The grants of the platform's identities by themselves: what the boundary keeps from an identity is not granted to it
 * either, save where only the boundary can tell, and no other key is.
 */
export function grantsAlone(model: Model): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  const keys = otherKeys(model);
  for (const { name, path, arn, account, identity, boundary, address } of model.roles) {
    const questions = boundary && boundaryCalls(model, account)[boundary.name];
    if (path !== '/platform/' || !questions || unlimited.includes(name)) continue;
    for (const call of [...questions.calls, ...keys]) {
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

/** A key's id says nothing, so that its alias has to. */
function otherKeys({ resourcePolicies }: Model): BoundaryCall[] {
  const store = stateStore(resourcePolicies);
  if (store === undefined) return [];
  return ['alias/any', 'alias/platform/state-twin'].flatMap((alias) =>
    ['kms:Decrypt', 'kms:GenerateDataKey'].map((action) => ({
      name: `the key ${alias}`,
      action,
      resource: store.key.arn,
      may: [],
      context: { 'kms:ResourceAliases': [alias] },
    })),
  );
}
