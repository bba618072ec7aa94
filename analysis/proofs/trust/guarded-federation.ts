import type {
  Expectations,
  GithubAdmission,
  GitlabAdmission,
  OrganizationFacts,
} from '../../../expectations/expectations';
import { evaluate } from '../../evaluate';
import type { Model } from '../../model';
import type { PolicyDocument } from '../../policy-document';
import { decisionInWords } from '../decision-in-words';
import { guardrailDocuments } from '../guardrail-documents';
import type { Failure, ProofResult } from '../proof';
import type { Caller, Door } from './caller';
import { type GithubSubject, writeGithubSubject } from './github-subject';
import { guardedAccounts } from './guarded-accounts';
import { tokenCaller } from './token-caller';

type Guest = { readonly caller: Caller; readonly welcome: boolean };

/**
 * The resource control policies by themselves: even a role that trusts every token stays shut to those of other
 * organisations, open to our own, and untouched where tokens come from elsewhere, such as a cluster.
 *
 * Asked of every account that some guardrail binds; where none is attached nothing is promised.
 */
export function guardedFederation(model: Model, { organization, roles }: Expectations): ProofResult {
  const admissions = onePerOwner(roles.flatMap(({ admits }) => admits));
  const failures: Failure[] = [];
  let asked = 0;
  for (const account of guardedAccounts(model)) {
    const door = { partition: model.partition, account: account.id };
    for (const { caller, welcome } of guests(admissions, organization.issuers, door)) {
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

type Issuers = OrganizationFacts['issuers'];

function guests(admissions: readonly Federated[], { github, gitlab }: Issuers, door: Door): Guest[] {
  const cluster = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE';
  const token = (name: string, issuer: string, sub: string) => tokenCaller(name, issuer, { aud: 'any', sub }, door);
  const own = (issuer: string, subjects: readonly string[]) =>
    subjects.map((sub): Guest => ({ caller: token(`a job of our own, ${sub}`, issuer, sub), welcome: true }));
  const others = (issuer: string, subjects: readonly string[]) =>
    subjects.map(
      (sub): Guest => ({ caller: token(`a job of another organisation, ${sub}`, issuer, sub), welcome: false }),
    );
  return [
    ...admissions.flatMap(({ issuer, claims }) => own(issuer, claims.sub)),
    ...own(github.issuer, ownGithub(github)),
    ...others(github.issuer, foreignGithub(github)),
    ...(gitlab === null
      ? []
      : [...own(gitlab.issuer, [gitlabSubject(gitlab.group)]), ...others(gitlab.issuer, foreignGitlab(gitlab))]),
    {
      caller: tokenCaller('a workload of a cluster', cluster, { sub: 'system:serviceaccount:default:app' }, door),
      welcome: true,
    },
  ];
}

const inImmutableForm: GithubSubject = {
  owner: '',
  ownerId: '1',
  repository: 'any',
  repositoryId: '1',
  context: 'environment:prod',
};
const inNameForm: GithubSubject = { ...inImmutableForm, ownerId: undefined, repositoryId: undefined };

/** Repositories have subjects with ids, or without, and some both while they move from one to the other. */
const ownGithub = ({ owner, ownerId }: Issuers['github']): string[] =>
  [
    { ...inImmutableForm, owner, ownerId: String(ownerId) },
    { ...inNameForm, owner },
  ].map(writeGithubSubject);

/** Names that begin or end alike, the name made anew under another id, and a subject that its owner composed of ours. */
function foreignGithub(own: Issuers['github']): string[] {
  const { owner } = own;
  const ownerId = String(own.ownerId);
  const forms = (name: string): GithubSubject[] => [
    { ...inImmutableForm, owner: name },
    { ...inNameForm, owner: name },
  ];
  const named = [
    ...['mallory', `${owner}-evil`, `x-${owner}`].flatMap(forms),
    ...['1', `${ownerId}0`, `1${ownerId}`].map((id) => ({ ...inImmutableForm, owner, ownerId: id })),
    { ...inImmutableForm, owner: `x-${owner}`, ownerId },
  ].map(writeGithubSubject);
  return [...named, ...ownGithub(own).map((sub) => `repository_owner:mallory:${sub}`)];
}

const gitlabSubject = (group: string): string => `project_path:${group}/any:ref_type:branch:ref:main`;

const foreignGitlab = ({ group }: NonNullable<Issuers['gitlab']>): string[] => [
  ...['mallory', `${group}-evil`, `x-${group}`, `mallory/${group}`].map(gitlabSubject),
  `user_login:mallory:${gitlabSubject(group)}`,
];
