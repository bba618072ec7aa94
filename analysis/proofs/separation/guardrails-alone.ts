import type { Expectations } from '../../../expectations/expectations';
import { evaluate } from '../../evaluate';
import type { Model, ModelAccount } from '../../model';
import { decisionInWords } from '../decision-in-words';
import { everything } from '../everything';
import { globalRegion } from '../global-region';
import { guardrailDocuments } from '../guardrail-documents';
import type { Failure, ProofResult } from '../proof';
import { known } from './guarded-call';
import { guardedCalls } from './guarded-calls';

/** Everyone who could be in an account, under the name by which the guardrails know them. */
const everyone = [
  ...known.strangers,
  known.first,
  ...known.identities,
  ...known.people,
  ...known.platform('auditor'),
  'root',
];

/** Names that only begin like those that are let through: nobody's, and held like anybody's. */
const twins = [known.first, ...known.identities, ...known.people].map((who) => `${who}-twin`);
const somebody = 'role/somebody';

/**
 * The service control policies by themselves: whoever has every right in an account, and nothing else that limits it, is
 * stopped by them from what is the platform's, and the fitting identity is not.
 *
 * Asked of accounts that guardrails bind; where none is attached nothing is promised.
 */
export function guardrailsAlone(model: Model, { accounts, organization }: Expectations): ProofResult {
  const regions = new Map(organization.environments.map((environment) => [environment.id, environment.regions]));
  const environments = new Map(accounts.map(({ id, environment }) => [id, regions.get(environment ?? '')]));
  const failures: Failure[] = [];
  let asked = 0;
  const seen = new Set<string>();
  for (const account of model.accounts.filter(isBound)) {
    const documents = guardrailDocuments(account.serviceControl);
    for (const call of guardedCalls(model, account, environments.get(account.id))) {
      const key = `${call.name} ${JSON.stringify(documents)}`.replaceAll(account.id, 'ACCOUNT');
      if (seen.has(key)) continue;
      seen.add(key);
      for (const who of [...everyone, ...twins]) {
        const principal = `arn:${model.partition}:iam::${account.id}:${who}`;
        asked++;
        const decision = evaluate(
          {
            principal,
            action: call.action,
            resource: call.resource,
            resourceAccount: account.id,
            context: {
              'aws:RequestedRegion': globalRegion(model.partition),
              'aws:PrincipalTag/platform:service': 'any',
              ...call.context,
            },
          },
          { identity: [everything], serviceControl: documents },
        );
        const stopped = decision.outcome !== 'allowed';
        if (stopped !== call.may.includes(twins.includes(who) ? somebody : who)) continue;
        failures.push({
          subject: `account ${account.name}`,
          rule: `service control policies must ${stopped ? 'leave' : 'keep'} ${call.name} ${stopped ? 'to' : 'from'} ${who}`,
          request: { principal, action: call.action, resource: call.resource, context: call.context },
          decision,
          got: decisionInWords(decision),
          remedy: 'correct the service control policy of that rule',
        });
      }
    }
  }
  return { asked, failures };
}

/** Root passes every identity policy; only a service control policy stops it. */
const isBound = ({ serviceControl }: ModelAccount) =>
  serviceControl.flat().some(({ document }) => JSON.stringify(document).includes('"Deny"'));
