import type { Expectations, ExpectedRole } from '../../expectations/expectations';
import type { Decision } from '../evaluate';
import type { ModelRole } from '../model';
import { decisionInWords } from './decision-in-words';
import type { Failure, Proof } from './proof';
import { admittedCallers } from './trust/admitted-callers';
import { artifactRefFailures } from './trust/artifact-refs';
import type { Caller } from './trust/caller';
import { environmentReviewerFailures } from './trust/environment-reviewers';
import { githubEnvironmentFailures } from './trust/github-environments';
import { guardedFederation } from './trust/guarded-federation';
import { guardedResources } from './trust/guarded-resources';
import { guardedRoles } from './trust/guarded-roles';
import { everyLayerOpens, indexOf, trustOpens } from './trust/opens';
import { secondGateFailures } from './trust/second-gates';
import { strangersByToken } from './trust/strangers-by-token';
import { trustBreaches } from './trust/trust-form';

/**
 * Every role opens to exactly those whom the registry wants in it.
 *
 * Whoever must get in is decided with every layer; whoever must stay out is decided with the trust policy alone, with all
 * that the caller's own policies could grant: no guardrail may be what keeps a stranger out.
 */
export const trust: Proof = {
  name: 'trust',
  says: 'every role opens to the callers that the registry names, and to nobody who resembles them',
  run: (model, expectations) => {
    const failures: Failure[] = [
      ...githubEnvironmentFailures(model, expectations),
      ...environmentReviewerFailures(model, expectations),
      ...secondGateFailures(model, expectations),
      ...artifactRefFailures(expectations),
    ];
    let asked = model.githubEnvironments.length;
    for (const guarded of [guardedFederation, guardedRoles, guardedResources]) {
      const part = guarded(model, expectations);
      failures.push(...part.failures);
      asked += part.asked;
    }

    const index = indexOf(model);
    const refs = environmentRefs(expectations);
    const others = strangersByToken(expectations);
    const expectedArns = new Set(expectations.roles.map(({ arn }) => arn));
    const verify = (role: ModelRole, caller: Caller, decision: Decision, welcome: boolean, rule: string) => {
      asked++;
      const isClean = !welcome || decision.ignoredKeys.length === 0;
      if ((decision.outcome === 'allowed') === welcome && isClean) return;
      failures.push({
        subject: role.address,
        rule: `${rule}: ${caller.name}`,
        request: { principal: caller.principal, action: caller.action, resource: role.arn, context: caller.context },
        decision,
        got: isClean
          ? decisionInWords(decision)
          : `condition keys that count for nothing: ${decision.ignoredKeys.join(', ')}`,
        remedy: welcome ? 'let the trust policy, and every layer of the caller, admit it' : 'narrow the trust policy',
      });
    };

    for (const expected of expectations.roles) {
      const role = index.roles.get(expected.arn);
      if (role === undefined) {
        failures.push(missing(expected));
        continue;
      }
      for (const breach of trustBreaches(role, expected.admits)) failures.push({ subject: role.address, ...breach });
      const ref = 'environment' in expected ? (refs.get(expected.environment) ?? null) : null;
      const callers = expected.admits.map((admission) => admittedCallers(admission, expected, role, { ...model, ref }));
      // Whoever resembles one of several may be another of them.
      const welcome = new Set(callers.length > 1 ? callers.flatMap(({ honest }) => honest.map(identityOf)) : []);
      for (const { honest, strangers } of callers) {
        for (const caller of honest) {
          verify(role, caller, everyLayerOpens(role, caller, index), true, 'must let in');
          verify(role, caller, trustOpens(role, caller, 'sts:TagSession'), false, 'must take no session tags from');
        }
        for (const caller of strangers) {
          if (welcome.size === 0 || !welcome.has(identityOf(caller)))
            verify(role, caller, trustOpens(role, caller), false, 'must keep out');
        }
      }
      for (const caller of others(role, expected))
        verify(role, caller, trustOpens(role, caller), false, 'must keep out');
    }
    for (const { arn, address } of model.roles) {
      if (expectedArns.has(arn)) continue;
      failures.push({
        subject: address,
        rule: 'every role must be one that the registry asks for',
        got: arn,
        remedy: 'remove the role, or ask for it in the registry',
      });
    }
    return { asked, failures };
  },
};

const environmentRefs = ({ organization }: Expectations) =>
  new Map(organization.environments.map(({ id, ref }) => [id, ref]));

const identityOf = ({ principal, context }: Caller) =>
  `${principal} ${Object.keys(context)
    .sort()
    .map((key) => `${key}=${context[key]}`)
    .join(' ')}`;

const missing = ({ arn, account }: ExpectedRole): Failure => ({
  subject: arn,
  rule: 'every role that the registry asks for must exist',
  got: `no such role in account ${account}`,
  remedy: 'synthesise again from the same registry',
});
