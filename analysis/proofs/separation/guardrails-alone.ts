import type { Expectations } from '../../../expectations/expectations';
import { evaluate } from '../../evaluate';
import type { Model, ModelAccount } from '../../model';
import type { PolicyDocument } from '../../policy-document';
import { decisionInWords } from '../decision-in-words';
import { everything } from '../everything';
import { globalRegion } from '../global-region';
import { guardrailDocuments } from '../guardrail-documents';
import { isBound } from '../is-bound';
import { phasesOf } from '../lock-out/phases';
import type { Failure, ProofResult } from '../proof';
import { stateStore } from '../state-store';
import { type Asker, askers } from './guarded/askers';
import type { GuardedCall } from './guarded-call';
import { guardedCalls } from './guarded-calls';

/**
 * The service control policies by themselves: whoever has every right in an account, and nothing else that limits it, is
 * stopped by them from what is the platform's, and the fitting identity is not.
 *
 * Asked of accounts that guardrails bind, as they are, in `intake` and suspended; where none is attached nothing is
 * promised.
 */
export function guardrailsAlone(model: Model, { accounts, organization }: Expectations): ProofResult {
  const environments = new Map(organization.environments.map((environment) => [environment.id, environment]));
  const expected = new Map(accounts.map(({ id, environment }) => [id, environment]));
  const failures: Failure[] = [];
  let asked = 0;
  const seen = new Set<string>();
  const numbers = new Map<PolicyDocument, number>();
  const store = stateStore(model.resourcePolicies);
  for (const real of model.accounts.filter(isBound)) {
    const environment = expected.get(real.id) ?? undefined;
    for (const { account, phase } of phasesOf(real, model, environment === undefined)) {
      // The unit of an account that is not active yet is not known, so only what it is now tells its environment.
      if (phase === 'active' && account !== real) continue;
      const key = [phase, environment, account.region, real.id === store?.account, shapeOf(account, numbers)].join();
      if (seen.has(key)) continue;
      seen.add(key);
      for (const call of guardedCalls(model, account, environments.get(environment ?? ''))) {
        for (const asker of askers) {
          if (call.by !== undefined && !call.by.includes(asker.name)) continue;
          asked++;
          const failure = failureOf(model.partition, account, call, asker);
          if (failure !== undefined) failures.push(failure);
        }
      }
    }
  }
  return { asked, failures };
}

/** Nobody uses a key whose own policy is silent: one that leaves everything to the guardrails. */
const openKey: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Sid: 'OpenToAll', Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' },
};

function failureOf(partition: string, account: ModelAccount, call: GuardedCall, asker: Asker): Failure | undefined {
  const { name, action, resource, resourceType, may } = call;
  const principal = `arn:${partition}:iam::${account.id}:${asker.who}`;
  const context = {
    'aws:RequestedRegion': globalRegion(partition),
    ...(asker.service !== undefined && { 'aws:PrincipalTag/platform:service': asker.service }),
    ...call.context,
  };
  const decision = evaluate(
    {
      principal,
      action,
      resource,
      ...(resourceType !== undefined && { resourceType }),
      resourceAccount: account.id,
      context,
    },
    {
      identity: [everything],
      serviceControl: guardrailDocuments(account.serviceControl),
      ...(action.startsWith('kms:') && { resource: openKey }),
    },
  );
  const stopped = decision.outcome !== 'allowed';
  if (stopped !== may.includes(asker.as)) return undefined;
  return {
    subject: `account ${account.name}`,
    rule: `service control policies must ${stopped ? 'leave' : 'keep'} ${name} ${stopped ? 'to' : 'from'} ${asker.name}${account.phase === 'active' ? '' : ` while the account is ${account.phase}`}`,
    request: { principal, action, resource, context: call.context },
    decision,
    got: decisionInWords(decision),
    remedy: 'correct the service control policy of that rule',
  };
}

/** The documents in force, by number: accounts of one unit have the same. */
function shapeOf({ serviceControl }: ModelAccount, numbers: Map<PolicyDocument, number>): string {
  return guardrailDocuments(serviceControl)
    .map((level) =>
      level.map((document) => {
        const number = numbers.get(document) ?? numbers.size;
        numbers.set(document, number);
        return number;
      }),
    )
    .join('/');
}
