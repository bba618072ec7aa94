import type { GithubRepository, Organization } from '../environments/schema';
import type { GithubAdmission } from './expectations';
import { githubSubjects } from './github-subjects';

export type GithubJob = {
  readonly repository: GithubRepository;
  /** The GitHub environment that the job names. */
  readonly environment: string;
  /** Null where the job may come from any ref. */
  readonly ref: string | null;
  /** Null where any workflow may run it. */
  readonly workflow: string | null;
};

/** The token that the honest job of one repository, in one GitHub environment, brings. */
export function githubAdmission(
  { repository, environment, ref, workflow }: GithubJob,
  organization: Organization,
): GithubAdmission {
  return {
    kind: 'github',
    issuer: organization.github.issuerHost,
    claims: {
      // What `aws-actions/configure-aws-credentials` asks for: STS itself, whose name ends in .cn in China.
      aud: organization.partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com',
      sub: githubSubjects(repository, organization.github.id, environment),
      repository: repository.name,
      repository_id: `${repository.id}`,
      environment,
      ...(ref !== null && { ref }),
      ...(workflow !== null && { job_workflow_ref: workflow }),
    },
  };
}
