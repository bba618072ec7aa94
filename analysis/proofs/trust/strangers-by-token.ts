import type { Expectations, ExpectedRole, GithubAdmission, GitlabAdmission } from '../../../expectations/expectations';
import { listOf } from '../../evaluate/list-of';
import type { ModelRole } from '../../model';
import type { Caller } from './caller';
import { tokenCaller } from './token-caller';

type Bearer = {
  readonly role: ExpectedRole;
  readonly sub: string;
  readonly admission: GithubAdmission | GitlabAdmission;
};

/**
 * The tokens that other roles expect and that this role's trust could admit.
 *
 * Every token carries a subject, so only tokens with a subject that the trust policy names can open the role, and asking
 * about those answers for all. A trust policy without subjects is asked about every token there is.
 */
export function strangersByToken({ roles }: Expectations): (role: ModelRole, own: ExpectedRole) => Caller[] {
  const bySubject = new Map<string, Bearer[]>();
  for (const role of roles) {
    for (const admission of role.admits) {
      if (admission.kind !== 'github' && admission.kind !== 'gitlab') continue;
      for (const sub of admission.claims.sub) {
        const bearers = bySubject.get(`${admission.issuer} ${sub}`) ?? [];
        bySubject.set(`${admission.issuer} ${sub}`, bearers);
        bearers.push({ role, sub, admission });
      }
    }
  }
  const all = [...bySubject.values()].flat();

  return (role, own) => {
    const trusted = subjectsOf(role);
    const bearers = trusted === undefined ? all : trusted.flatMap((key) => bySubject.get(key) ?? []);
    const [partition = ''] = role.arn.split(':').slice(1, 2);
    return [
      ...bearers
        .filter((bearer) => bearer.role.arn !== role.arn && !isOwnElsewhere(bearer, own))
        .map(({ role: { arn }, sub, admission: { issuer, claims } }) =>
          tokenCaller(
            `the job of ${arn}`,
            issuer,
            { ref: 'refs/heads/some-branch', ...claims, sub },
            { partition, account: role.account.id },
          ),
        ),
      ...ownTokenAs(role, own, trusted ?? []),
    ];
  };
}

/**
 * The very token of this role's own job, which opens the same role in the account that the service is moving from or to.
 *
 * Two such roles are expected only while the lock says that a move is open; a token that differs in one claim is a stranger's.
 */
const isOwnElsewhere = ({ role, admission }: Bearer, own: ExpectedRole): boolean =>
  'service' in role &&
  'service' in own &&
  role.service === own.service &&
  role.environment === own.environment &&
  role.kind === own.kind &&
  role.stage === own.stage &&
  own.admits.some((admitted) => JSON.stringify(admitted) === JSON.stringify(admission));

/** `issuer sub` of everything that the trust policy names; undefined where a statement admits tokens of any subject. */
function subjectsOf({ trust }: ModelRole): string[] | undefined {
  const subjects: string[] = [];
  for (const { Effect, Principal, Condition = {} } of listOf(trust.document.Statement)) {
    if (Effect === 'Deny' || (typeof Principal === 'object' && Principal.Federated === undefined)) continue;
    const exact = Condition.StringEquals ?? {};
    const keys = Object.keys(exact).filter((key) => key.endsWith(':sub'));
    if (keys.length === 0) return undefined;
    for (const key of keys) {
      for (const sub of listOf(exact[key] ?? [])) subjects.push(`${key.slice(0, -':sub'.length)} ${sub}`);
    }
  }
  return subjects;
}

/** The honest token under a subject that the trust policy names and the registry does not. */
function ownTokenAs(role: ModelRole, { admits }: ExpectedRole, trusted: readonly string[]): Caller[] {
  const [partition = ''] = role.arn.split(':').slice(1, 2);
  return admits.flatMap((admission) => {
    if (admission.kind !== 'github' && admission.kind !== 'gitlab') return [];
    const { issuer, claims } = admission;
    return trusted
      .filter((key) => key.startsWith(`${issuer} `) && !claims.sub.includes(key.slice(issuer.length + 1)))
      .map((key) => {
        const sub = key.slice(issuer.length + 1);
        return tokenCaller(
          `the subject ${sub}`,
          issuer,
          { ref: 'refs/heads/some-branch', ...claims, sub },
          { partition, account: role.account.id },
        );
      });
  });
}
