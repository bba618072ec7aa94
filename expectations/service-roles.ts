import type { Organization } from '../environments/schema';
import type { PipelineRole, Platform, ServiceRole } from '../registry/platform';
import { codebuildAdmission } from './codebuild-admission';
import { environmentBranch } from './environment-branch';
import type { Admission, ExpectedServiceRole } from './expectations';
import { githubAdmission } from './github-admission';
import { githubEnvironmentName } from './github-environment-name';
import { gitlabAdmissions } from './gitlab-admission';
import { iamArn } from './iam-arn';
import type { KnownAccount } from './known-account';
import { refOf } from './ref-of';
import { roleAccount } from './role-account';
import { serviceAdmission } from './service-admission';
import { serviceJob } from './service-job';
import { serviceWorkflow } from './service-workflow';

/** Every role that the registry asks for, in the accounts that have left `intake`. */
export function serviceRoles({ organization, roles, services }: Platform): ExpectedServiceRole[] {
  const inOneHome = new Map<string, ServiceRole[]>();
  for (const role of roles) inOneHome.set(homeKey(role), [...(inOneHome.get(homeKey(role)) ?? []), role]);
  return roles.flatMap((role) => {
    const account = roleAccount(role.service, role.home);
    return account ? [expected(role, inOneHome.get(homeKey(role)) ?? [], account, { organization, services })] : [];
  });
}

/** A service that moves has two homes in one environment. */
const homeKey = ({ service, home }: ServiceRole) => [service.id, home.environment.id, home.account.name].join('/');

/** The last part of a role's name, which its `platform:stage` tag repeats for readers. */
const partOf = (role: ServiceRole) =>
  role.kind === 'pipeline' ? role.stage : role.kind === 'runtime' ? role.runtime : 'cloudformation';
const nameOf = (role: ServiceRole) => `${role.service.id}_${partOf(role)}`;
const pathOf = (role: ServiceRole) => (role.kind === 'runtime' ? `/runtime/${role.service.id}/` : '/pipeline/');

function expected(
  role: ServiceRole,
  siblings: readonly ServiceRole[],
  account: KnownAccount,
  { organization, services }: Pick<Platform, 'organization' | 'services'>,
): ExpectedServiceRole {
  const { service, home, kind } = role;
  const where = { partition: organization.partition, account: account.id };
  const arnOf = (other: ServiceRole) => iamArn(where, 'role', pathOf(other), nameOf(other));
  return {
    arn: arnOf(role),
    name: nameOf(role),
    path: pathOf(role),
    account: account.name,
    accountId: account.id,
    kind,
    service: service.id,
    team: service.team.id,
    environment: home.environment.id,
    stage: kind === 'pipeline' ? role.stage : null,
    boundary: iamArn(where, 'policy', '/platform/', kind === 'runtime' ? 'runtime' : 'pipeline'),
    tags: {
      'platform:environment': home.environment.id,
      'platform:service': service.id,
      // CloudFormation acts for the deploy stage.
      'platform:stage': kind === 'cloudformation' ? 'deploy' : partOf(role),
      'platform:team': service.team.id,
    },
    admits: admissions(role, where, organization),
    passes: siblings
      .filter((sibling) => mayPass(role, sibling))
      .map(arnOf)
      .sort(),
    job: serviceJob(role, siblings, services),
  };
}

function mayPass(role: ServiceRole, other: ServiceRole): boolean {
  if (role.kind === 'runtime') return false;
  const holds = (name: string) => role.grants.some(({ grant }) => grant === name);
  if (other.kind === 'runtime') return holds('pass-runtime-role');
  return other.kind === 'cloudformation' && holds('cloudformation-deploy');
}

function admissions(
  role: ServiceRole,
  where: { partition: string; account: string },
  organization: Organization,
): Admission[] {
  const caller = { ...where, service: role.service.id, regions: role.home.environment.regions };
  switch (role.kind) {
    case 'pipeline':
      return jobs(role, where, organization);
    case 'cloudformation':
      return [serviceAdmission({ ...caller, principal: 'cloudformation.amazonaws.com' })];
    case 'runtime':
      return [serviceAdmission({ ...caller, principal: role.principal })];
  }
}

function jobs(
  role: PipelineRole,
  where: { partition: string; account: string },
  organization: Organization,
): Admission[] {
  const { service, stage, home } = role;
  const { repository } = service.entry;
  const environment = home.environment.id;
  const branch = environmentBranch(home.environment);
  switch (repository.kind) {
    case 'github':
      return [
        githubAdmission(
          {
            repository,
            environment: githubEnvironmentName(environment, stage),
            ref: refOf(branch),
            workflow: serviceWorkflow(role, organization),
          },
          organization,
        ),
      ];
    case 'gitlab':
      return gitlabAdmissions({ project: repository.path, branch, environment, stage }, organization);
    case 'codecommit':
      return [codebuildAdmission({ ...where, service: service.id, regions: [organization.homeRegion] }, stage)];
  }
}
