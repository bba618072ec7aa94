import type { IdentityInput } from '../../../policies/identities/identity';

export const platformAccount = '222222222222';
export const managementAccount = '111111111111';
export const serviceAccount = '333333333333';
export const stateBucket = `acme-platform-state-${platformAccount}`;
export const evidenceBucket = `acme-platform-evidence-${platformAccount}`;
export const stateKeyArn = `arn:aws:kms:eu-west-1:${platformAccount}:key/11111111-2222-3333-4444-555555555555`;

const accounts = {
  management: managementAccount,
  platform: platformAccount,
  service: serviceAccount,
  'log-archive': '444444444444',
} as const;

/** One account of the example organisation. */
export const exampleAccount = (accountKind: keyof typeof accounts, partition = 'aws'): IdentityInput => ({
  partition,
  account: accounts[accountKind],
  accountKind,
  holdsServices: accountKind === 'service',
  homeRegion: 'eu-west-1',
  platformAccount,
  managementAccount,
  stateBucket,
  evidenceBucket,
  stateKeyArn: stateKeyArn.replace('arn:aws:', `arn:${partition}:`),
  organizationAccountAccessRole: 'OrganizationAccountAccessRole',
  intakeAccounts: [serviceAccount],
});

export const exampleAccountKinds = Object.keys(accounts) as (keyof typeof accounts)[];
