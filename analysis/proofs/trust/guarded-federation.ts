import type { Expectations, GithubAdmission, GitlabAdmission } from '../../../expectations/expectations';
import { evaluate } from '../../evaluate';
import type { Model } from '../../model';
import type { PolicyDocument } from '../../policy-document';
import { decisionInWords } from '../decision-in-words';
import { guardrailDocuments } from '../guardrail-documents';
import type { Failure, ProofResult } from '../proof';
import type { Caller, Door } from './caller';
import { readGithubSubject, writeGithubSubject } from './github-subject';
import { guardedAccounts } from './guarded-accounts';
import { tokenCaller } from './token-caller';

type Guest = { readonly caller: Caller; readonly welcome: boolean };

/**
 * The resource control policies by themselves: even a role that trusts every token stays shut to those of other
 * organisations, open to our own, and untouched where tokens come from elsewhere, such as a cluster.
 *
 * Asked of every account that some guardrail binds; where none is attached nothing is promised.
 */
export function guardedFederation(model: Model, { roles }: Expectations): ProofResult {
  const admissions = onePerOwner(roles.flatMap(({ admits }) => admits));
  const failures: Failure[] = [];
  let asked = 0;
  for (const account of guardedAccounts(model)) {
    const door = { partition: model.partition, account: account.id };
    for (const { caller, welcome } of guests(admissions, door)) {
      asked++;
      const decision = evaluate(
        { principal: caller.principal, action: caller.action, resource: openRole(door), context: caller.context },
        {
          identity: [],
          resource: trustInAll(caller),
          resourceControl: guardrailDocuments(account.resourceControl),
        },
      );
      if ((decision.outcome === 'allowed') === welcome) continue;
      failures.push({
        subject: `account ${account.name}`,
        rule: `resource control policies must ${welcome ? 'leave alone' : 'keep out'} ${caller.name}, whatever a role trusts`,
        request: { ...caller, resource: openRole(door) },
        decision,
        got: decisionInWords(decision),
        remedy: 'correct the resource control policy on web identities',
      });
    }
  }
  return { asked, failures };
}

const openRole = ({ partition, account }: Door) => `arn:${partition}:iam::${account}:role/open-to-all`;

const trustInAll = ({ principal, action }: Caller): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: { Sid: 'TrustsEveryToken', Effect: 'Allow', Principal: { Federated: principal }, Action: action },
});

type Federated = GithubAdmission | GitlabAdmission;

/** One admission for each issuer and owner: the guardrail knows no more. */
function onePerOwner(admissions: readonly { readonly kind: string }[]): Federated[] {
  const found = new Map<string, Federated>();
  for (const admission of admissions as readonly Federated[]) {
    if (admission.kind !== 'github' && admission.kind !== 'gitlab') continue;
    const format = admission.claims.sub.join().includes('@') ? 'immutable' : 'name';
    const owner = admission.kind === 'github' ? admission.claims.repository : admission.claims.project_path;
    found.set(`${admission.issuer} ${owner.split('/')[0]} ${format}`, admission);
  }
  return [...found.values()];
}

function guests(admissions: readonly Federated[], door: Door): Guest[] {
  const cluster = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE';
  return [
    ...admissions.flatMap(({ kind, issuer, claims }): Guest[] => {
      const token = (name: string, sub: string | undefined) =>
        tokenCaller(name, issuer, { aud: claims.aud, sub }, door);
      const [sub = ''] = claims.sub;
      return [
        { caller: token('a job of our own', sub), welcome: true },
        ...(kind === 'github' ? foreignGithub(sub) : foreignGitlab(sub)).map((foreign) => ({
          caller: token('a job of another organisation', foreign),
          welcome: false,
        })),
      ];
    }),
    {
      caller: tokenCaller('a workload of a cluster', cluster, { sub: 'system:serviceaccount:default:app' }, door),
      welcome: true,
    },
  ];
}

function foreignGithub(sub: string): string[] {
  const own = readGithubSubject(sub);
  return [
    { ...own, owner: 'mallory' },
    { ...own, owner: `${own.owner}-evil` },
    { ...own, owner: own.owner, ownerId: '1', repositoryId: '1' },
  ].map(writeGithubSubject);
}

const foreignGitlab = (sub: string): string[] => [
  sub.replace(/^project_path:[^/]+/, 'project_path:mallory'),
  sub.replace(/^(project_path:[^/]+)/, '$1-evil'),
];
