import type { AccountKind, Platform } from '../registry/platform';
import type { ExpectedPlatformRole, PeopleAdmission, RoleAdmission } from './expectations';
import { githubAdmission } from './github-admission';
import { iamArn } from './iam-arn';
import { isLeaving } from './is-leaving';
import { isMade, type KnownAccount } from './known-account';
import { peopleAdmissions } from './people-admission';
import { platformEnvironments } from './platform-environments';
import { refOf } from './ref-of';

/** Where each identity is needed; one that is not listed is needed in every account. */
const kindsOf: Readonly<Record<string, readonly AccountKind[]>> = {
  'services-apply': ['platform', 'service'],
  administrator: ['management', 'platform'],
};

/** The only workflow that a pull request may plan with, and only as it is on main. */
const planWorkflow = '.github/workflows/plan-stack.yml@refs/heads/main';

/** The roles under `/platform/`: of the pipeline's own identities and of people, in every account that is made. */
export function platformRoles(platform: Platform): ExpectedPlatformRole[] {
  const hub = platform.accounts.filter(isMade).find(({ kind }) => kind === 'platform');
  // Every other account trusts roles of the platform account, so none can have its own before that one.
  if (hub === undefined) return [];
  return platform.accounts
    .filter(isMade)
    .filter((account) => !isLeaving(account, platform))
    .flatMap((account) => [
      ...platformEnvironments
        .filter(({ identity }) => isNeeded(identity, account))
        .map((environment) => identityRole(platform, hub, account, environment)),
      ...(['breakGlass', 'auditor', 'administrator'] as const)
        .filter((role) => isNeeded(role, account))
        .map((role) => peopleRole(platform, hub, account, role)),
    ]);
}

const isNeeded = (identity: string, { kind }: KnownAccount) => kindsOf[identity]?.includes(kind) ?? true;

function identityRole(
  { organization, lock }: Platform,
  hub: KnownAccount,
  account: KnownAccount,
  { name: environment, identity, branch }: (typeof platformEnvironments)[number],
): ExpectedPlatformRole {
  const { partition, repository } = organization;
  // A pull request has no ref of its own to pin: the workflow is pinned instead.
  const workflow = branch === null ? `${repository.name}/${planWorkflow}` : null;
  return {
    ...common(
      partition,
      account,
      identity,
      identity === 'guardrails-apply' ? 'guardrails-apply-boundary' : 'platform-boundary',
    ),
    kind: 'platform',
    admits:
      account.id === hub.id
        ? [
            githubAdmission({ repository, environment, ref: refOf(branch), workflow }, organization),
            // Terraform assumes the role of the account that it changes, also where the session is that role already.
            { kind: 'self', arn: iamArn({ partition, account: hub.id }, 'role', '/platform/', identity) },
          ]
        : [role(iamArn({ partition, account: hub.id }, 'role', '/platform/', identity), lock.organization.id)],
  };
}

function peopleRole(
  { organization }: Platform,
  hub: KnownAccount,
  account: KnownAccount,
  key: 'breakGlass' | 'auditor' | 'administrator',
): ExpectedPlatformRole {
  const { partition } = organization;
  const identity = key === 'breakGlass' ? 'break-glass' : key;
  const people: (PeopleAdmission | RoleAdmission)[] = peopleAdmissions(organization.people[key], organization, hub.id);
  const chained =
    account.id === hub.id
      ? []
      : [role(iamArn({ partition, account: hub.id }, 'role', '/platform/', identity), undefined)];
  return {
    ...common(partition, account, identity, 'people-boundary'),
    kind: 'people',
    admits: [...people, ...chained],
  };
}

const role = (arn: string, organization: string | undefined): RoleAdmission => ({
  kind: 'role',
  arn,
  organization: organization ?? null,
});

const common = (partition: string, account: KnownAccount, identity: string, boundary: string) => ({
  arn: iamArn({ partition, account: account.id }, 'role', '/platform/', identity),
  name: identity,
  path: '/platform/',
  account: account.name,
  accountId: account.id,
  identity,
  boundary: iamArn({ partition, account: account.id }, 'policy', '/platform/', boundary),
  tags: { 'platform:owner': 'platform' },
});
