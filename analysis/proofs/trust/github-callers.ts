import type { GithubAdmission } from '../../../expectations/expectations';
import type { Caller, Callers, Change, Claims, Door } from './caller';
import { type GithubSubject, readGithubSubject, writeGithubSubject } from './github-subject';
import { otherWorkflows } from './other-workflows';
import { tokenCaller } from './token-caller';

const noRef = 'refs/heads/some-branch';
const pullRequest = 'refs/pull/7/merge';
/** An id that no repository and no organisation of the registry has. */
const otherId = '999999999999';

/**
 * The honest job of one GitHub environment, and everyone who resembles it.
 *
 * @param ref what the environment demands, so that a token from elsewhere must stay out even where the admission is silent
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function githubCallers({ issuer, claims }: GithubAdmission, ref: string | null, door: Door): Callers {
  const { sub: subjects, ...others } = claims;
  const demanded = claims.ref ?? ref ?? undefined;
  const base = {
    ref: demanded ?? noRef,
    job_workflow_ref: `${claims.repository}/.github/workflows/release.yml@${demanded ?? noRef}`,
    ...others,
  };
  const token = ([name, changed]: Change): Caller => tokenCaller(name, issuer, { ...base, ...changed }, door);
  const [subject = ''] = subjects;
  return {
    honest: subjects.map((sub) => token([`the honest job, subject ${sub}`, { sub }])),
    strangers: [
      ...subjects.flatMap((sub) => neighbours(readGithubSubject(sub), base.ref)).map(token),
      ...otherFormat(subjects, claims.repository_id).map(token),
      ...oneClaimOff(claims, demanded).map(([name, changed]) => token([name, { sub: subject, ...changed }])),
      tokenCaller('the same claims from another issuer', `${issuer}/mallory`, { ...base, sub: subject }, door),
    ],
  };
}

/** Jobs whose subject differs in one part. */
function neighbours(own: GithubSubject, ref: string): Change[] {
  const as = (changed: Partial<GithubSubject>): Claims => ({
    sub: writeGithubSubject({ ...own, ...changed }),
    ...(changed.repository !== undefined && { repository: `${own.owner}/${changed.repository}` }),
    ...(changed.owner !== undefined && { repository: `${changed.owner}/${own.repository}` }),
  });
  const outsideEnvironments = { environment: undefined };
  const immutable = own.repositoryId !== undefined;
  const elsewhere = { repository_id: otherId };
  const foreignRepository = immutable ? { repositoryId: otherId } : {};
  const foreignOwner = immutable ? { ownerId: otherId, repositoryId: otherId } : {};
  const environment = own.context.replace(/^environment:/, '');
  const inEnvironment = (name: string): Claims => ({ ...as({ context: `environment:${name}` }), environment: name });
  return [
    ['a pull request', { ...as({ context: 'pull_request' }), ...outsideEnvironments, ref: pullRequest }],
    ['a job of the branch outside the environment', { ...as({ context: `ref:${ref}` }), ...outsideEnvironments }],
    [
      'a job of a tag outside the environment',
      { ...as({ context: 'ref:refs/tags/main' }), ref: 'refs/tags/main', ...outsideEnvironments },
    ],
    ['another repository', { ...as({ repository: 'other', ...foreignRepository }), ...elsewhere }],
    [
      'a repository whose name begins alike',
      { ...as({ repository: `${own.repository}-api`, ...foreignRepository }), ...elsewhere },
    ],
    ['a fork', { ...as({ owner: 'mallory', ...foreignOwner }), ...elsewhere }],
    [
      'an organisation whose name begins alike',
      { ...as({ owner: `${own.owner}-evil`, ...foreignOwner }), ...elsewhere },
    ],
    ['the repository made anew under its name', { ...as(foreignRepository), ...elsewhere }],
    ['another environment', inEnvironment('elsewhere')],
    ['an environment whose name begins alike', inEnvironment(`${environment}-eu`)],
    [
      'another stage',
      inEnvironment(environment.includes('_') ? environment.replace(/_.*$/, '') : `${environment}_other`),
    ],
  ];
}

/** The subject in the format that the repository does not use. */
function otherFormat(subjects: readonly string[], repositoryId: string): Change[] {
  const [only] = subjects;
  if (subjects.length !== 1 || only === undefined) return [];
  const own = readGithubSubject(only);
  const sub =
    own.repositoryId === undefined
      ? writeGithubSubject({ ...own, ownerId: otherId, repositoryId })
      : writeGithubSubject({ ...own, ownerId: undefined, repositoryId: undefined });
  return [[own.repositoryId === undefined ? 'an immutable subject' : 'a subject without ids', { sub }]];
}

/** The honest token with one claim changed or gone: every claim that is demanded is demanded by itself. */
function oneClaimOff(claims: GithubAdmission['claims'], ref: string | undefined): Change[] {
  const workflow = claims.job_workflow_ref;
  return [
    ['another audience', { aud: 'https://github.com/mallory' }],
    ['no subject', { sub: undefined }],
    ['no audience', { aud: undefined }],
    ['another repository id', { repository_id: otherId }],
    ['no repository id', { repository_id: undefined }],
    ...(ref === undefined ? [] : otherRefs(ref)),
    ...(workflow === undefined ? [] : otherWorkflows(workflow, claims.repository)),
  ];
}

const otherRefs = (ref: string): Change[] => [
  ['another branch', { ref: 'refs/heads/feature' }],
  ['a branch whose name begins alike', { ref: `${ref}-2` }],
  ['a tag of the same name', { ref: ref.replace('refs/heads/', 'refs/tags/') }],
  ['the environment on a pull request', { ref: pullRequest }],
  ['no ref', { ref: undefined }],
];
