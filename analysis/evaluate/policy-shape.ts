import type { Statement } from '../policy-document';
import { listOf } from './list-of';
import { refusal } from './refusal';

/** Where a policy sits decides which elements it must and must not have. */
export type PolicyKind = 'identity' | 'scp' | 'rcp' | 'resource' | 'trust';

const statementElements = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

/** Refuses an element that nobody knows. */
export function requireElements(value: object, known: readonly string[], subject: string): void {
  const unknown = Object.keys(value).find((element) => !known.includes(element));
  if (unknown !== undefined)
    throw refusal(subject, `element must be one of ${known.join(', ')}`, unknown, 'remove or rename it');
}

/** Holds a statement to the elements that its kind of policy takes. */
export function requireShape(statement: Statement, kind: PolicyKind, subject: string): void {
  requireElements(statement, statementElements, subject);
  const has = (element: keyof Statement) => statement[element] !== undefined;
  const demand = (holds: boolean, rule: string, got: unknown, remedy: string) => {
    if (!holds) throw refusal(subject, rule, got, remedy);
  };
  const elements = Object.keys(statement).join(', ');
  demand(
    statement.Effect === 'Allow' || statement.Effect === 'Deny',
    'Effect must be Allow or Deny',
    statement.Effect,
    'correct Effect',
  );
  demand(has('Action') !== has('NotAction'), 'must have either Action or NotAction', elements, 'keep one');
  demand(!(has('Resource') && has('NotResource')), 'must not have both Resource and NotResource', elements, 'keep one');
  for (const element of ['Action', 'NotAction', 'Resource', 'NotResource'] as const) {
    const values = statement[element];
    demand(
      values === undefined || listOf(values).length > 0,
      `${element} must not be empty`,
      '[]',
      'name at least one',
    );
  }

  const hasResource = has('Resource') || has('NotResource');
  const hasPrincipal = has('Principal') || has('NotPrincipal');
  if (kind === 'trust') demand(!hasResource, 'a trust policy must not name a resource', elements, 'remove it');
  else if (kind !== 'resource')
    demand(hasResource, 'must have either Resource or NotResource', elements, 'add Resource');

  if (kind === 'identity' || kind === 'scp')
    demand(!hasPrincipal, 'this kind of policy must not name a principal', elements, 'remove it');
  else
    demand(
      has('Principal') !== has('NotPrincipal'),
      'must have either Principal or NotPrincipal',
      elements,
      'keep one',
    );
  if (kind === 'rcp') {
    const { Principal, Action, Resource, Condition } = statement;
    demand(
      Principal === '*' && has('Action'),
      'an RCP must have Principal "*" and Action',
      elements,
      'use these elements',
    );
    const isFullAccess = Action === '*' && Resource === '*' && Condition === undefined;
    demand(
      statement.Effect === 'Deny' || isFullAccess,
      'an RCP must not allow',
      statement.Sid ?? 'Allow',
      'use Deny, beside RCPFullAWSAccess',
    );
  }
  if (has('NotPrincipal')) {
    demand(
      kind === 'resource' && statement.Effect === 'Deny',
      'NotPrincipal must be in a Deny of a resource policy',
      elements,
      'use Principal',
    );
    const spares = JSON.stringify(statement.NotPrincipal);
    demand(!spares.includes('"*"'), 'NotPrincipal must name somebody', '*', 'name the principals');
  }
}
