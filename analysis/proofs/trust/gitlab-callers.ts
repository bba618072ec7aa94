import type { GitlabAdmission } from '../../../expectations/expectations';
import type { Callers, Door } from './caller';
import { tokenCaller } from './token-caller';

type Claims = { readonly aud: string | undefined; readonly sub: string | undefined };

/**
 * The honest job of one GitLab project, and everyone who resembles it.
 *
 * A token is compared by `sub` and `aud` alone: IAM dependably knows no other claim of GitLab.
 *
 * @see https://docs.gitlab.com/ci/cloud_services/aws/
 */
export function gitlabCallers({ issuer, claims }: GitlabAdmission, door: Door): Callers {
  const { aud, sub: subjects, project_path: project, ref } = claims;
  const token = (name: string, changed: Partial<Claims>, from = issuer) =>
    tokenCaller(name, from, { aud, sub: subjects[0], ...changed }, door);
  const subject = (path: string, type: string, name: string) => `project_path:${path}:ref_type:${type}:ref:${name}`;
  const of = (path: string) => ({ sub: subject(path, 'branch', ref) });
  const [group = ''] = project.split('/');
  return {
    honest: subjects.map((sub) => token(`the honest job, subject ${sub}`, { sub })),
    strangers: [
      token('another project', of(`${group}/elsewhere`)),
      token('a project whose name begins alike', of(`${project}-api`)),
      token('a project below the group of that name', of(`${project}/inner`)),
      token('a group whose name begins alike', of(project.replace(group, `${group}-evil`))),
      token('another branch', { sub: subject(project, 'branch', 'feature') }),
      token('a branch whose name begins alike', { sub: subject(project, 'branch', `${ref}-2`) }),
      token('a tag of the same name', { sub: subject(project, 'tag', ref) }),
      token('another stage', { aud: `${aud}-other` }),
      token('another audience', { aud: 'https://gitlab.com' }),
      token('no subject', { sub: undefined }),
      token('no audience', { aud: undefined }),
      token('the same claims from another issuer', {}, `${issuer}.mallory.example`),
    ],
  };
}
