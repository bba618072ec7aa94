import type {
  Expectations,
  ExpectedAccount,
  ExpectedEnvironment,
  ExpectedGithubApp,
  ExpectedGithubEnvironment,
  ExpectedHome,
  ExpectedPlatformRole,
  ExpectedRepository,
  ExpectedServiceRole,
  OrganizationFacts,
} from '../../expectations/expectations';

/** Every key of a type: the compiler refuses one too few and one too many. */
type KeysOf<Shape> = Readonly<Record<keyof Shape, true>>;

const names = <Shape>(keys: KeysOf<Shape>): readonly string[] => Object.keys(keys);

const commonRole = {
  arn: true,
  name: true,
  path: true,
  account: true,
  accountId: true,
  boundary: true,
  tags: true,
  admits: true,
  kind: true,
} as const;

/** The keys that each part of an expectations file has, as this version writes it. */
export const expectedKeys = {
  file: names<Expectations>({
    organization: true,
    accounts: true,
    homes: true,
    roles: true,
    githubEnvironments: true,
    githubTeams: true,
    githubApps: true,
    stacks: true,
    ended: true,
  }),
  organization: names<OrganizationFacts>({
    name: true,
    id: true,
    partition: true,
    manage: true,
    homeRegion: true,
    quotas: true,
    issuers: true,
    platform: true,
    units: true,
    trustedAccounts: true,
    environments: true,
  }),
  environment: names<ExpectedEnvironment>({
    id: true,
    posture: true,
    production: true,
    regions: true,
    services: true,
    ref: true,
  }),
  account: names<ExpectedAccount>({ name: true, id: true, kind: true, phase: true, environment: true, unit: true }),
  home: names<ExpectedHome>({
    service: true,
    team: true,
    environment: true,
    account: true,
    accountId: true,
    owns: true,
  }),
  serviceRole: names<ExpectedServiceRole>({
    ...commonRole,
    service: true,
    team: true,
    environment: true,
    stage: true,
    passes: true,
    job: true,
  }),
  job: names<ExpectedServiceRole['job']>({
    profile: true,
    grants: true,
    uses: true,
    builds: true,
    artifacts: true,
    principal: true,
    startsOnly: true,
    secrets: true,
    receives: true,
  }),
  platformRole: names<ExpectedPlatformRole>({ ...commonRole, identity: true }),
  githubApp: names<ExpectedGithubApp>({ name: true, signers: true, key: true }),
  repository: names<ExpectedRepository>({ repository: true, environments: true }),
  githubEnvironment: names<ExpectedGithubEnvironment>({ name: true, branch: true, reviewers: true, reviewerId: true }),
};
