import type { Expectations } from '../../../expectations/expectations';
import { markWildcards, matchesGlob } from '../../evaluate/glob';
import { actionData } from '../../evaluate/service-data';
import type { Model } from '../../model';
import { statementOf } from '../../statement-of';
import type { Failure, ProofResult } from '../proof';
import { actionsIn } from '../reach/actions-in';
import type { RoleClass } from '../reach/grant-class';
import { askingOf, type Reached } from '../reach/reached';
import { roleClasses } from '../reach/role-classes';
import { subjectOf } from '../reach/subject-of';
import { foreignTargets, sharedTargets, type Target } from '../reach/target';
import { isAbout, openings } from './open';
import { isReceived } from './received';

/** One statement that is wrong is wrong for many calls: this many are told. */
const told = 3;

/** Every call that a role's grants hold, asked on what belongs to somebody else. */
export function reachedOthers(model: Model, expectations: Expectations): ProofResult {
  const { organization } = expectations;
  const asking = askingOf(model);
  const failures: Failure[] = [];
  for (const role of roleClasses(model, expectations)) {
    const found = new Map<unknown, number>();
    for (const action of new Set(role.grants.flatMap(({ statement }) => actionsIn(statement)))) {
      // A call that knows no resource reaches nobody's.
      if (actionData(action).action.resourceTypes.length === 0) continue;
      for (const target of [...foreignTargets, ...sharedTargets]) {
        const reached = asking
          .ask(role, action, target)
          .find(
            (one) => !isOpen(target, one) && !isReceived(organization, role.expected, action, one.question.resource),
          );
        if (reached === undefined) continue;
        const count = found.get(reached.grant) ?? 0;
        found.set(reached.grant, count + 1);
        if (count < told) failures.push(failure(model, role, target, reached));
        break;
      }
    }
  }
  return { asked: asking.asked(), failures };
}

const isOpen = (target: Target, { question: { action, resource } }: Reached): boolean =>
  openings.some(
    (opening) =>
      isAbout(opening, target) &&
      opening.actions.some((pattern) => matchesGlob(markWildcards(pattern), action)) &&
      (opening.resource === undefined || matchesGlob(markWildcards(opening.resource), resource)),
  );

function failure(model: Model, role: RoleClass, { says }: Target, { question, decision, grant }: Reached): Failure {
  return {
    subject: subjectOf(role, grant),
    rule: `must not reach ${question.resource}, which is ${says}, with ${question.action}`,
    request: { principal: grant.alone.arn, ...question },
    decision,
    got: `allowed by ${statementOf(model, grant.alone, question, decision)}`,
    remedy: "narrow the grant to the service's own names and tags, or let the owner's entry share it",
  };
}
