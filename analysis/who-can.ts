import { actsAs, type Edge } from './acts-as/acts-as';
import { decideAs } from './decide-as';
import { markWildcards, matchesGlob } from './evaluate/glob';
import { listOf } from './evaluate/list-of';
import { resourceTypeOf } from './evaluate/resource-type';
import { actionData } from './evaluate/service-data';
import type { Model, ModelRole } from './model';
import type { Statement } from './policy-document';
import { statementOf } from './statement-of';
import { statementsAbout } from './statements-about';
import { type Assumption, assumptions } from './who-can/assumptions';
import { exampleArns } from './who-can/example-arns';

export type WhoCanQuestion = {
  readonly action: string;
  /** Left out, every role is asked about what its own policies name. */
  readonly resource?: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
};

export type Able = {
  readonly role: ModelRole;
  /** The roles that it acts as on the way, the able one last; none when it can by itself. */
  readonly through: readonly { readonly role: ModelRole; readonly how: Edge['how'] }[];
  /** What it can do it on: the resource that was asked about, or a pattern of its policy. */
  readonly on: string;
  /** The layer and the statement that grant. */
  readonly because: string;
  /** Condition keys, with values, that the request must bring along beside what was given. */
  readonly when: Assumption['assumed'];
};

/** Every role that can make a call, by itself or by acting as another one; nobody is listed twice. */
export function whoCan(model: Model, question: WhoCanQuestion): Able[] {
  const direct = new Map(
    model.roles.flatMap((role) => {
      const able = ableAs(model, role, question);
      return able === undefined ? [] : [[role, able] as const];
    }),
  );
  if (direct.size === 0) return [];
  const { reachableFrom } = actsAs(model);
  const through = model.roles.flatMap((role): Able[] => {
    if (direct.has(role)) return [];
    for (const [reached, steps] of reachableFrom(role)) {
      const able = direct.get(reached);
      if (able !== undefined) return [{ ...able, role, through: steps.map(({ to, how }) => ({ role: to, how })) }];
    }
    return [];
  });
  return [...direct.values(), ...through];
}

function ableAs(model: Model, role: ModelRole, { action, resource, context }: WhoCanQuestion): Able | undefined {
  const granting = statementsAbout(role.identity, action);
  for (const { statement, on, arn } of targets(model, role, { action, resource, granting })) {
    for (const { context: brought, assumed } of assumptions(context, role, statement)) {
      const question = { action, resource: arn, context: brought };
      const decision = decideAs(model, role, question);
      if (decision.outcome !== 'allowed') continue;
      const when = assumed.filter((pair) => !decision.ignoredKeys.includes(pair.key));
      return { role, through: [], on, because: statementOf(model, role, question, decision), when };
    }
  }
  return undefined;
}

type Target = { readonly statement: Statement | undefined; readonly on: string; readonly arn: string };

function targets(
  model: Model,
  role: ModelRole,
  { action, resource, granting }: { action: string; resource: string | undefined; granting: readonly Statement[] },
): Target[] {
  // A resource policy may grant what no policy of the role does.
  if (resource !== undefined)
    return [...granting, undefined].map((statement) => ({ statement, on: resource, arn: resource }));
  return granting.flatMap((statement) =>
    listOf(statement.Resource ?? '*').flatMap((pattern) =>
      [...existing(model, pattern, action), ...exampleArns(pattern, action, role, model.partition)]
        .filter((arn) => fits(action, arn))
        .map((arn) => ({ statement, on: pattern, arn })),
    ),
  );
}

/** Things that the artefact makes come first: their own policies have a say too. */
function existing({ roles, resourcePolicies }: Model, pattern: string, action: string): string[] {
  const glob = markWildcards(pattern);
  const made = /^(sts|iam):/.test(action) ? roles : resourcePolicies;
  return made.map(({ arn }) => arn).filter((arn) => matchesGlob(glob, arn));
}

/** Whether the action is ever asked about such an ARN. */
function fits(action: string, arn: string): boolean {
  const { service, action: data } = actionData(action);
  try {
    resourceTypeOf(service, data, arn, undefined);
    return true;
  } catch {
    return false;
  }
}
