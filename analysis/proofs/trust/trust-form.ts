import type { Admission } from '../../../expectations/expectations';
import { listOf } from '../../evaluate/list-of';
import type { ModelRole } from '../../model';
import type { Statement } from '../../policy-document';

/** What a trust policy breaks, and how. */
export type Breach = { readonly rule: string; readonly got: string; readonly remedy: string };

/** Keys that may be compared with a pattern: the names behind them end in what AWS chooses. */
const patternKeys = ['aws:principalarn', 'aws:sourcearn'];

const breach = (rule: string, got: unknown, remedy: string): Breach => ({
  rule,
  got: typeof got === 'string' ? got : JSON.stringify(got),
  remedy,
});

/**
 * The form that a trust policy has whatever it admits: exact values, nothing that is true of an absent claim, nobody but
 * those that the role is for.
 *
 * Offline decisions cannot show all of it: IAM refuses trust in a shared issuer without `sub` when it is saved.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
export function trustBreaches(role: ModelRole, admits: readonly Admission[]): Breach[] {
  return listOf(role.trust.document.Statement).flatMap((statement) =>
    statement.Effect === 'Deny'
      ? []
      : [...principals(statement, role, admits), ...actions(statement), ...conditions(statement, role)],
  );
}

function principals(statement: Statement, { account }: ModelRole, admits: readonly Admission[]): Breach[] {
  const { Principal } = statement;
  if (Principal === undefined || typeof Principal === 'string') {
    return [breach('trust must name its principals', statement.NotPrincipal ?? Principal ?? 'nobody', 'name each one')];
  }
  const named = [Principal.AWS, Principal.Service, Principal.Federated].flatMap((some) => listOf(some ?? []));
  const expected = new Set(admits.map((admission) => principalOf(admission, account.id)));
  return named
    .filter((principal) => !expected.has(principal.replace(/^arn:[^:]+:iam::(\d{12}):oidc-provider\//, '$1 ')))
    .map((principal) =>
      breach('trust must admit nobody but those that the role is for', principal, 'remove the principal'),
    );
}

/** A principal as a trust policy names it; a provider with the account that it must be in. */
function principalOf(admission: Admission, account: string): string {
  switch (admission.kind) {
    case 'github':
    case 'gitlab':
      return `${account} ${admission.issuer}`;
    case 'service':
      return admission.principal;
    case 'role':
    case 'principal':
      return admission.arn;
    case 'self':
      return admission.arn.replace(/^(arn:[^:]+:iam::\d{12}):.*$/, '$1:root');
    case 'permission-set':
      return admission.arnPattern.replace(/^(arn:[^:]+:iam::\d{12}):.*$/, '$1:root');
  }
}

function actions({ Principal, Action, NotAction }: Statement): Breach[] {
  const federated = typeof Principal === 'object' && Principal.Federated !== undefined;
  const only = federated ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole';
  const got = Action === undefined ? { NotAction } : listOf(Action);
  return Array.isArray(got) && got.every((action) => action === only)
    ? []
    : [breach(`trust must allow ${only} alone, so that no session brings tags of its own`, got, 'remove the rest')];
}

function conditions({ Principal, Condition = {} }: Statement, { account }: ModelRole): Breach[] {
  const found: Breach[] = [];
  const federated = typeof Principal === 'object' ? listOf(Principal.Federated ?? []) : [];
  for (const [operator, keys] of Object.entries(Condition)) {
    for (const [key, values] of Object.entries(keys)) {
      const isPattern = operator === 'ArnLike' && federated.length === 0 && patternKeys.includes(key.toLowerCase());
      if (operator !== 'StringEquals' && !isPattern) {
        found.push(breach('trust must compare with StringEquals', `${operator} on ${key}`, 'use exact values'));
      }
      if (!isPattern && listOf(values).some((value) => /[*?]/.test(String(value)))) {
        found.push(
          breach('trust must compare with exact values', `${key} ${JSON.stringify(values)}`, 'spell the value out'),
        );
      }
    }
  }
  for (const provider of federated) {
    const issuer = provider.replace(/^.*:oidc-provider\//, '');
    const exact = Condition.StringEquals ?? {};
    for (const claim of ['aud', 'sub']) {
      if (exact[`${issuer}:${claim}`] === undefined) {
        found.push(breach(`trust in ${issuer} must compare ${claim}`, Object.keys(exact), `add ${issuer}:${claim}`));
      }
    }
    const audiences = account.oidcProviders.find((known) => known.issuer === issuer)?.audiences;
    const asked = listOf(exact[`${issuer}:aud`] ?? []);
    if (audiences === undefined || !asked.every((audience) => audiences.includes(String(audience)))) {
      found.push(
        breach(
          `the account must have an OIDC provider for ${issuer} with the audience that trust asks for`,
          audiences ?? 'no provider',
          `add the provider, or the audience ${asked.join(', ')}`,
        ),
      );
    }
  }
  return found;
}
