import type { Expectations } from '../../../expectations/expectations';
import { decideAs } from '../../decide-as';
import { type Decision, evaluate } from '../../evaluate';
import { markWildcards, matchesGlob } from '../../evaluate/glob';
import { actionData } from '../../evaluate/service-data';
import type { Model, ModelRole } from '../../model';
import { modelIndex } from '../../model-index';
import { statementOf } from '../../statement-of';
import type { Twin } from '../ability/twins';
import { workToProve } from '../ability/work-to-prove';
import { isBound } from '../is-bound';
import type { Failure, ProofResult, Unfenced } from '../proof';
import { grantedOpenings, type Opening, untaggedOpenings } from './open';

/**
 * Whatever a role must be able to do with its own, it must not be able to do with another's: under every layer, and by
 * its grants alone, so that neither a guardrail that is switched off nor a boundary is all that keeps services apart.
 */
export function askedAboutOthers(model: Model, expectations: Expectations): ProofResult {
  const failures: Failure[] = [];
  const unfenced = new Map<string, Unfenced>();
  const { resourcePolicy } = modelIndex(model);
  let asked = 0;
  for (const { subject, role, twins } of workToProve(model, expectations)) {
    const known = new Set<string>();
    const told = new Set<string>();
    const tell = (twin: Twin, decision: Decision, rule: string) => {
      const got = statementOf(model, role, twin.question, decision);
      // One statement that is wrong in one way is wrong for many calls.
      const way = `${rule} ${got} ${twin.says}`;
      if (told.has(way)) return;
      told.add(way);
      failures.push(failure(subject, role, twin, { decision, rule, got }));
    };
    for (const twin of twins()) {
      const { question, whole } = twin;
      const key = `${whole} ${question.action} ${question.resource} ${JSON.stringify(question.context)}`;
      if (known.has(key)) continue;
      known.add(key);
      asked += 1;
      const granted = byGrantsAlone(role, twin);
      const isGranted = granted.outcome === 'allowed';
      if (isGranted && whole && !isLooking(twin) && !isOpen(grantedOpenings, twin)) {
        tell(twin, granted, 'must not be granted to');
      }
      // Where neither the grants nor the resource let it, no other layer could.
      if (!isGranted && resourcePolicy(question.resource) === undefined) continue;
      asked += 1;
      const decision = decideAs(model, role, question);
      if (decision.outcome !== 'allowed' || isOpen(untaggedOpenings, twin)) continue;
      if (isBound(role.account) || !isClosedByGuardrails(twin)) {
        tell(twin, decision, 'must not be able to');
      } else {
        const what = `another's things/${question.action}`;
        unfenced.set(`${what} ${role.account.name}`, { what, account: role.account.name });
      }
    }
  }
  return { asked, failures, unfenced: [...unfenced.values()] };
}

/** A tag that says what is not true, and what no grant can keep to the service. */
const isClosedByGuardrails = (twin: Twin): boolean =>
  isOpen(grantedOpenings, twin) ||
  Object.keys(twin.question.context ?? {}).some((key) => /^aws:RequestTag\//i.test(key));

const isLooking = ({ question: { action } }: Twin) => ['List', 'Read'].includes(actionData(action).action.accessLevel);

/** As if the role had no boundary, its account no guardrails, and everything were in its account. */
function byGrantsAlone({ arn, identity, tags, account }: ModelRole, { question }: Twin): Decision {
  const { action, resource, resourceType, context, resourcePolicy } = question;
  const own = Object.entries(tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]);
  return evaluate(
    {
      principal: arn,
      action,
      resource,
      ...(resourceType !== undefined && { resourceType }),
      resourceAccount: account.id,
      context: { ...Object.fromEntries(own), ...context },
    },
    { identity: identity.map(({ document }) => document), resource: resourcePolicy?.document },
  );
}

const isOpen = (openings: readonly Omit<Opening, 'on'>[], { question: { action, resource } }: Twin): boolean =>
  openings.some(
    (opening) =>
      opening.actions.some((pattern) => matchesGlob(markWildcards(pattern), action)) &&
      (opening.resource === undefined || matchesGlob(markWildcards(opening.resource), resource)),
  );

function failure(
  subject: string,
  { arn }: ModelRole,
  { doing, says, question }: Twin,
  { decision, rule, got }: { decision: Decision; rule: string; got: string },
): Failure {
  const { action, resource, context } = question;
  return {
    subject,
    rule: `${doing} ${rule} ${action} on ${resource}, ${says}`,
    request: { principal: arn, action, resource, ...(context !== undefined && { context }) },
    decision,
    got: `allowed by ${got}`,
    remedy: "narrow the grant to the service's own names and tags, with every condition key that names another",
  };
}
