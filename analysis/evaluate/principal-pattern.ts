import type { PrincipalElement } from '../policy-document';
import type { Caller } from './caller';
import { listOf } from './list-of';
import { refusal } from './refusal';

/**
 * How a resource policy names a caller.
 *
 * - `direct`: everyone, the session, the user, the service or the provider: the grant stands by itself.
 * - `role`: the role behind the session: the grant stays within the role's boundary and session policies.
 * - `account`: the caller's account, which decides by its own policies.
 */
export type Naming = 'direct' | 'role' | 'account';

/** How the element names the caller; nothing when it does not. */
export type PrincipalMatcher = (caller: Caller) => Naming | undefined;

const forms: readonly (readonly [RegExp, (name: string) => PrincipalMatcher])[] = [
  [/^\*$/, () => () => 'direct'],
  [/^\d{12}$/, (account) => ofAccount(account)],
  [/^arn:[^:*?]+:iam::\d{12}:root$/, (arn) => ofAccount(arn.split(':')[4] ?? '')],
  [
    /^arn:[^:*?]+:iam::\d{12}:role\/[^*?]+$/,
    (arn) => (caller) => (caller.kind === 'role' && caller.roleArn === arn ? 'role' : undefined),
  ],
  [
    /^arn:[^:*?]+:iam::\d{12}:user\/[^*?]+$/,
    (arn) => (caller) => (caller.kind === 'user' && caller.userArn === arn ? 'direct' : undefined),
  ],
  [
    /^arn:[^:*?]+:sts::\d{12}:assumed-role\/[^*?]+\/[^*?]+$/,
    (arn) => (caller) => (caller.kind === 'role' && caller.sessionArn === arn ? 'direct' : undefined),
  ],
];

const ofAccount =
  (account: string): PrincipalMatcher =>
  (caller) =>
    'account' in caller && caller.account === account ? 'account' : undefined;

/** Compiles the principals that a statement names. */
export function compilePrincipals(element: PrincipalElement, subject: string): readonly PrincipalMatcher[] {
  if (element === '*') return [() => 'direct'];
  const matchers = Object.entries(element).flatMap(([kind, names]) =>
    listOf(names).map((name) => compilePrincipal(kind, name, subject)),
  );
  if (matchers.length > 0) return matchers;
  throw refusal(subject, 'must name at least one principal', element, 'name the principals');
}

function compilePrincipal(kind: string, name: string, subject: string): PrincipalMatcher {
  if (kind === 'AWS') {
    const form = forms.find(([pattern]) => pattern.test(name));
    if (form !== undefined) return form[1](name);
    throw refusal(
      subject,
      'AWS principal must be an account or the ARN of an account, role, session or user',
      name,
      'write the ARN in full, without wildcards',
    );
  }
  if (/[*?$]/.test(name))
    throw refusal(subject, `${kind} principal must be named in full`, name, 'remove the wildcard');
  if (kind === 'Service')
    return (caller) => (caller.kind === 'service' && caller.service === name ? 'direct' : undefined);
  if (kind === 'Federated')
    return (caller) => ('provider' in caller && caller.provider === name ? 'direct' : undefined);
  throw refusal(subject, 'principal must be of AWS, Service or Federated', kind, 'use one of these');
}

/** How directly a caller is named. */
export const rank: Record<Naming, number> = { direct: 3, role: 2, account: 1 };

/** The strongest way in which any of the principals names the caller. */
export function strongest(namings: readonly (Naming | undefined)[]): Naming | undefined {
  return namings.reduce(
    (best, naming) => (naming && rank[naming] > (best ? rank[best] : 0) ? naming : best),
    undefined,
  );
}

/**
 * Whether a Deny with `NotPrincipal` spares the caller: only when it lists the account, the role and the session.
 *
 * With a permissions boundary it spares nobody, whatever it lists.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export function isSpared(matchers: readonly PrincipalMatcher[], caller: Caller, hasBoundary: boolean): boolean {
  if (hasBoundary) return false;
  const lists = (identity: Caller, naming: Naming) => matchers.some((matches) => matches(identity) === naming);
  const listsAccount = !('account' in caller) || lists(caller, 'account');
  if (caller.kind === 'root') return listsAccount;
  if (caller.kind !== 'role') return listsAccount && lists(caller, 'direct');
  const listsSession = caller.sessionArn === undefined || lists(caller, 'direct');
  return listsAccount && lists(caller, 'role') && listsSession;
}
