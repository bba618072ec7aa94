import type { PolicyDocument, Statement } from '../policy-document';
import { type ActionMatcher, compileActions } from './action-pattern';
import { type ArnMatcher, type ArnSegments, compileArnPattern } from './arn-pattern';
import type { Caller } from './caller';
import { type Condition, compileConditions } from './condition';
import { listOf } from './list-of';
import { type PolicyKind, requireElements, requireShape } from './policy-shape';
import { compilePrincipals, isSpared, type Naming, strongest } from './principal-pattern';
import { refusal } from './refusal';
import type { RequestContext } from './request-context';

/** A request, made ready for matching. */
export type PreparedRequest = {
  readonly caller: Caller;
  readonly hasBoundary: boolean;
  /** In lower case. */
  readonly action: string;
  readonly resource: string;
  readonly resourceSegments: ArnSegments | undefined;
  readonly context: RequestContext;
};

/** A statement made ready for matching. */
export type CompiledStatement = {
  /** The `Sid`, or the position in the document. */
  readonly id: string | number;
  readonly effect: Statement['Effect'];
  /** How the statement names the caller when everything in it matches; nothing when it does not apply. */
  readonly applies: (request: PreparedRequest) => Naming | undefined;
};

/** A document made ready for matching, its statements apart by effect. */
export type CompiledPolicy = {
  readonly denies: readonly CompiledStatement[];
  readonly allows: readonly CompiledStatement[];
};

// A document that was evaluated once must not be changed afterwards: what was compiled stays.
const compiledPolicies = new WeakMap<PolicyDocument, Map<PolicyKind, CompiledPolicy>>();

/** The document made ready for matching, once for each kind of place it is used in. */
export function compilePolicy(document: PolicyDocument, kind: PolicyKind): CompiledPolicy {
  const known = compiledPolicies.get(document) ?? new Map<PolicyKind, CompiledPolicy>();
  compiledPolicies.set(document, known);
  const found = known.get(kind) ?? compile(document, kind);
  known.set(kind, found);
  return found;
}

function compile(document: PolicyDocument, kind: PolicyKind): CompiledPolicy {
  requireElements(document, ['Version', 'Id', 'Statement'], `${kind} policy`);
  // Without this version IAM takes `${…}` as plain text.
  if (
    document.Version !== '2012-10-17' &&
    (document.Version !== undefined || JSON.stringify(document).includes('${'))
  ) {
    throw refusal(`${kind} policy`, 'Version must be "2012-10-17"', document.Version ?? 'nothing', 'set Version');
  }
  const statements = listOf(document.Statement).map((statement, index) => compileStatement(statement, index, kind));
  const ids = statements.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw refusal(`${kind} policy`, 'Sid must be unique in its document', twice, 'rename one');

  return {
    denies: statements.filter(({ effect }) => effect === 'Deny'),
    allows: statements.filter(({ effect }) => effect === 'Allow'),
  };
}

function compileStatement(statement: Statement, index: number, kind: PolicyKind): CompiledStatement {
  const id = statement.Sid || index;
  const subject = `${kind} policy, statement ${id}`;
  requireShape(statement, kind, subject);
  const isAbout = compileAbout(statement, subject);
  const resource = compileResource(statement, subject);
  const conditions = compileConditions(statement.Condition ?? {}, subject);
  const names = compileNaming(statement, subject);
  return {
    id,
    effect: statement.Effect,
    applies: (request) => {
      if (!isAbout(request.action)) return undefined;
      if (!resource(request.resource, request.resourceSegments, request.context)) return undefined;
      const naming = names(request);
      return naming !== undefined && meetsAll(conditions, request.context) ? naming : undefined;
    },
  };
}

function meetsAll(conditions: readonly Condition[], context: RequestContext): boolean {
  for (const holds of conditions) if (!holds(context)) return false;
  return true;
}

function compileAbout({ Action, NotAction }: Statement, subject: string): ActionMatcher {
  const matches = compileActions(listOf(Action ?? NotAction ?? []), subject);
  return Action === undefined ? (action) => !matches(action) : matches;
}

function compileResource({ Resource, NotResource }: Statement, subject: string): ArnMatcher {
  const written = Resource ?? NotResource;
  if (written === undefined) return () => true; // trust policies, and some resource policies, are about the thing they sit on
  const matchers = listOf(written).map((pattern) => compileArnPattern(pattern, subject));
  const [only] = matchers;
  const any: ArnMatcher =
    matchers.length === 1 && only !== undefined
      ? only
      : (arn, segments, context) => matchers.some((matches) => matches(arn, segments, context));
  return Resource === undefined ? (arn, segments, context) => !any(arn, segments, context) : any;
}

function compileNaming(
  { Principal, NotPrincipal }: Statement,
  subject: string,
): (request: PreparedRequest) => Naming | undefined {
  if (Principal === '*') return () => 'direct';
  if (Principal !== undefined) {
    const matchers = compilePrincipals(Principal, subject);
    return ({ caller }) => strongest(matchers.map((matches) => matches(caller)));
  }
  if (NotPrincipal !== undefined) {
    const matchers = compilePrincipals(NotPrincipal, subject);
    return ({ caller, hasBoundary }) => (isSpared(matchers, caller, hasBoundary) ? undefined : 'direct');
  }
  return () => 'direct';
}
