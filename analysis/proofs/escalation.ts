import type { Model } from '../model';
import { statementOf } from '../statement-of';
import { type EscalationPath, escalationPaths } from './escalation/catalogue';
import { ceilings, ceilingTargets, isByGrants, withoutTag } from './escalation/ceilings';
import { type Steps, stepsOf } from './escalation/steps';
import type { Failure, Proof } from './proof';
import type { RoleClass } from './reach/grant-class';
import { type Asking, askingOf, type Reached } from './reach/reached';
import { roleClasses } from './reach/role-classes';
import { subjectOf } from './reach/subject-of';
import {
  foreignTargets,
  ownTarget,
  sharedTargets,
  type Target,
  untaggedIdTarget,
  untaggedTarget,
} from './reach/target';

const says =
  "no known escalation path is open to a service's role on what is not its own, and on its own only what its stage is for";

/**
 * A path is open where every call of it is allowed. Roles are asked twice: as they are, and as if they were granted
 * everything, because a boundary has to hold whatever is granted.
 *
 * What is denied to a class of roles is denied to all of them: their policies differ in nothing but names.
 */
export const escalation: Proof = {
  name: 'escalation',
  says,
  run: (model, expectations) => {
    const asking = askingOf(model);
    const failures: Failure[] = [];
    const classes = roleClasses(model, expectations);
    for (const role of classes) {
      for (const { path, steps, targets } of questions) {
        for (const target of targets) {
          const open = opened(asking, role, { path, steps, target });
          if (open !== undefined && !isMeant(role, path, target)) {
            failures.push(failure(model, role, { path, target, open }));
            break;
          }
        }
      }
    }
    for (const role of ceilings(classes)) {
      const nameless = withoutTag(role);
      for (const { path, steps } of questions) {
        for (const target of ceilingTargets(path)) {
          if (isByGrants(role, path, target)) continue;
          const open = opened(asking, role, { path, steps, target });
          if (open === undefined) continue;
          failures.push(failure(model, role, { path, target, open }));
          break;
        }
        const untagged = opened(asking, nameless, { path, steps, target: ownTarget });
        if (untagged !== undefined) {
          failures.push(failure(model, role, { path, target: ownTarget, open: untagged }));
        }
      }
    }
    return { asked: asking.asked(), failures };
  },
};

type Question = { readonly path: EscalationPath; readonly steps: Steps; readonly targets: readonly Target[] };

/** What was nobody's is asked about where the path would make it one's own. */
const questions: readonly Question[] = escalationPaths
  .filter(({ retired }) => retired === undefined)
  .map((path) => ({
    path,
    steps: stepsOf(path),
    targets: [
      ...foreignTargets,
      ...sharedTargets,
      ...(path.captures === 'run' ? [untaggedTarget] : []),
      ...(path.captures === 'tag' ? [untaggedIdTarget] : []),
      ownTarget,
    ],
  }));

/** The call on the target that was allowed, when all the others were allowed too. */
function opened(
  { ask }: Asking,
  role: RoleClass,
  { path, steps, target }: { path: EscalationPath; steps: Steps; target: Target },
): Reached | undefined {
  const said = path.context ?? {};
  let first: Reached | undefined;
  for (const action of steps.onTarget) {
    const passed = action === 'iam:PassRole' && path.passedTo !== undefined;
    const [reached] = ask(role, action, target, passed ? { 'iam:PassedToService': path.passedTo } : said);
    if (reached === undefined) return undefined;
    first ??= reached;
  }
  return steps.onOwn.every((action) => ask(role, action, ownTarget, said).length > 0) ? first : undefined;
}

function isMeant({ expected }: RoleClass, { open = {} }: EscalationPath, target: Target): boolean {
  const meant = open[target.kind];
  return meant?.to.includes(expected.stage ?? expected.kind) ?? false;
}

function failure(
  model: Model,
  role: RoleClass,
  { path, target, open }: { path: EscalationPath; target: Target; open: Reached },
): Failure {
  const { question, decision, grant } = open;
  return {
    subject: subjectOf(role, grant),
    rule: `must not have the escalation path ${path.id} (${path.actions.join(', ')}) on what is ${target.says}`,
    request: { principal: grant.alone.arn, ...question },
    decision,
    got: `${question.action} allowed by ${statementOf(model, grant.alone, question, decision)}`,
    remedy: 'narrow the grant, or deny the call in the boundary',
  };
}
