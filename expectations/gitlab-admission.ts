import type { Organization } from '../environments/schema';
import type { GitlabAdmission } from './expectations';

export type GitlabJob = {
  readonly project: string;
  readonly branch: string | null;
  readonly environment: string;
  readonly stage: string;
};

/**
 * The token that the honest job of one GitLab project brings.
 *
 * @returns nothing where no branch is demanded or no issuer is known: then no token may open the role.
 */
export function gitlabAdmissions(
  { project, branch, environment, stage }: GitlabJob,
  { gitlab }: Organization,
): GitlabAdmission[] {
  if (branch === null || gitlab === undefined) return [];
  return [
    {
      kind: 'gitlab',
      issuer: gitlab.issuerHost,
      claims: {
        aud: ['platform', environment, stage].join(':'),
        // GitLab writes the bare name of the branch, without refs/heads.
        sub: [['project_path', project, 'ref_type', 'branch', 'ref', branch].join(':')],
        project_path: project,
        ref: branch,
      },
    },
  ];
}
