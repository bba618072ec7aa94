import { lockOut } from '../../../analysis/proofs/lock-out';
import { sources } from '../../../main';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import type { Synthesised } from '../../synthesised';
import { fixtureModel } from '../fixture-model';
import { modelOfSources } from '../model-of-sources';
import { changeGuardrail, rewrite, withoutStatement } from './break-stacks';

const failuresOf = ({ model, expectations }: ReturnType<typeof fixtureModel>) =>
  lockOut.run(model, expectations).failures.map(({ subject, rule, got }) => `${subject}: ${rule}, got ${got}`);

const inIntake = (spoil?: (stacks: Synthesised['stacks']) => void) =>
  fixtureModel(({ environments }) => {
    environments.lock.accounts['pay-staging'] = { phase: 'intake', id: '200000000005', environment: 'staging' };
  }, spoil);

describe('nobody of the platform is locked out', () => {
  it.each([
    ['in the fixture', () => fixtureModel()],
    ['in the organisation of this repository', () => modelOfSources(sources())],
    ['in one account without an organisation', () => modelOfSources(singleAccountSources())],
    ['while an account is in intake', () => inIntake()],
  ])('%s', (_, made) => {
    const { model, expectations } = made();
    const { failures, asked } = lockOut.run(model, expectations);
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });
});

describe('a layer that locks somebody out is named', () => {
  const forEveryone = ({ Condition, ...statement }: Record<string, unknown>) => statement;
  const policy = (stack: string, name: string) => ({ stack, type: 'aws_iam_role_policy', name, argument: 'policy' });
  const cases: { name: string; spoil: (stacks: Synthesised['stacks']) => void; says: RegExp }[] = [
    {
      name: "the guardrail on services' roles stops services-apply",
      spoil: changeGuardrail('ProtectServiceRoles', forEveryone),
      says: /services-apply in account \S+: must be able to iam:CreateRole while the account is active, got service control policy denies, statement ProtectServiceRoles/,
    },
    {
      name: 'the guardrail on providers stops guardrails-apply',
      spoil: changeGuardrail('ProtectIdentityProviders', forEveryone),
      says: /guardrails-apply in account \S+: must be able to iam:CreateOpenIDConnectProvider/,
    },
    {
      name: 'a suspended account lets nobody empty it, though none is suspended yet',
      spoil: changeGuardrail('DenySuspended', forEveryone),
      says: /services-apply in account \S+: must be able to iam:DeleteRole while the account is suspended, got service control policy denies, statement DenySuspended/,
    },
    {
      name: 'Regions bind the auditor, whose calls of IAM are made elsewhere',
      spoil: changeGuardrail('AllowedServices', (statement) => ({ ...forEveryone(statement), NotAction: ['s3:*'] })),
      says: /auditor in account \S+: must be able to iam:ListRoles/,
    },
    {
      name: "the role of Organizations cannot repair the platform's roles",
      spoil: changeGuardrail('LockToPlatformPath', ({ NotResource, ...statement }) => ({
        ...statement,
        Resource: '*',
      })),
      says: /OrganizationAccountAccessRole in account \S+: must be able to iam:CreateRole while the account is active/,
    },
    {
      name: 'the hub has lost its lock',
      spoil: rewrite(policy('bootstrap', 'services-apply'), (document) => {
        document.Statement = document.Statement.filter(({ Sid }) => Sid !== 'WriteStateAndLock');
      }),
      says: /services-apply in account platform: must be able to s3:PutObject .* got identity policy grants nothing/,
    },
    {
      name: 'a reader no longer sees what a stack makes',
      spoil: rewrite(policy('baseline-pay-prod', 'drift'), ({ Statement: [statement] }) => {
        if (statement)
          statement.Action = (statement.Action as string[]).filter((action) => action !== 'ecr:GetRepositoryPolicy');
      }),
      says: /drift in account pay-prod: must be able to ecr:GetRepositoryPolicy/,
    },
    {
      name: 'nobody looks up who took the roles of people',
      spoil: withoutStatement(policy('baseline-pay-prod', 'drift'), 'LookUpWhoTookARole'),
      says: /drift in account pay-prod: must be able to cloudtrail:LookupEvents while the account is active, got identity policy grants nothing/,
    },
    {
      name: 'the boundary keeps the record from drift',
      spoil: rewrite(
        { stack: 'identity-pay-prod', type: 'aws_iam_policy', name: 'platform-boundary', argument: 'policy' },
        ({ Statement }) => {
          for (const statement of Statement.filter(({ Sid }) => Sid === 'ReadersRead')) {
            statement.NotAction = (statement.NotAction as string[]).filter((action) => !action.includes('cloudtrail'));
          }
        },
      ),
      says: /drift in account \S+: must be able to cloudtrail:LookupEvents while the account is active, got .*ReadersRead/,
    },
    {
      name: 'a hub cannot go on to its member roles',
      spoil: withoutStatement(policy('bootstrap', 'services-apply'), 'SameIdentityInEveryAccount'),
      says: /services-apply in account platform: must be able to sts:AssumeRole into account \S+ while the account is active, got identity policy grants nothing/,
    },
    {
      name: 'people who signed in may take no role',
      spoil: rewrite(
        {
          stack: 'organization',
          type: 'aws_ssoadmin_permission_set_inline_policy',
          name: 'auditor',
          argument: 'inline_policy',
        },
        ({ Statement: [statement] }) => {
          if (statement) statement.Resource = 'arn:aws:iam::*:role/platform/administrator';
        },
      ),
      says: /the permission set auditor in account platform: must be able to sts:AssumeRole into account \S+ while the account is active, got identity policy grants nothing/,
    },
    {
      name: 'an administrator cannot begin in a new account',
      spoil: withoutStatement(policy('management', 'administrator'), 'NewAccounts'),
      says: /administrator in account management: must be able to sts:AssumeRole into account \S+ while the account is intake/,
    },
    {
      name: 'Terraform cannot list the bucket of the state',
      spoil: withoutStatement(policy('bootstrap', 'platform-plan'), 'ListState'),
      says: /platform-plan in account platform: must be able to s3:ListBucket .* got identity policy grants nothing/,
    },
    {
      name: "a reader does not find the buckets of services' sites",
      spoil: rewrite(policy('baseline-pay-prod', 'main-plan'), ({ Statement }) => {
        for (const statement of Statement.filter(({ Sid }) => Sid === 'FindBucketsOfServices')) {
          statement.Resource = (statement.Resource as string[]).filter((arn) => !arn.includes('--site-'));
        }
      }),
      says: /main-plan in account pay-prod: must be able to s3:ListBucket/,
    },
    {
      name: 'an environment could not be given databases',
      spoil: rewrite(policy('identity-pay-prod', 'guardrails-apply'), ({ Statement }) => {
        for (const statement of Statement.filter(({ Sid }) => Sid === 'ServiceLinkedRoles')) {
          statement.Condition = { StringEquals: { 'iam:AWSServiceName': 'ecs.amazonaws.com' } };
        }
      }),
      says: /guardrails-apply in account pay-prod: must be able to iam:CreateServiceLinkedRole/,
    },
    {
      name: 'an apply cannot add to the evidence',
      spoil: withoutStatement(policy('bootstrap', 'services-apply'), 'WriteEvidence'),
      says: /services-apply in account platform: must be able to s3:PutObject/,
    },
    {
      name: 'main cannot read what was applied last',
      spoil: withoutStatement(policy('bootstrap', 'main-plan'), 'ReadEvidence'),
      says: /main-plan in account platform: must be able to s3:GetObject/,
    },
    {
      name: 'the chain cannot be begun',
      spoil: withoutStatement(policy('bootstrap', 'administrator'), 'WriteEvidence'),
      says: /administrator in account platform: must be able to s3:PutObject/,
    },
    {
      name: 'the auditor cannot decrypt the evidence',
      spoil: withoutStatement(policy('baseline-platform', 'auditor'), 'DecryptEvidence'),
      says: /auditor in account platform: must be able to kms:Decrypt/,
    },
    {
      name: 'the auditor cannot read the trail',
      spoil: withoutStatement(policy('baseline-log-archive', 'auditor'), 'Trails'),
      says: /auditor in account log-archive: must be able to s3:GetObject/,
    },
    {
      name: 'the boundary stops an identity',
      spoil: rewrite(
        { stack: 'identity-pay-prod', type: 'aws_iam_policy', name: 'guardrails-apply-boundary', argument: 'policy' },
        ({ Statement }) => {
          Statement.push({ Sid: 'TooMuch', Effect: 'Deny', Action: 'iam:*', Resource: '*' });
        },
      ),
      says: /guardrails-apply in account pay-prod: .* got boundary denies, statement TooMuch/,
    },
  ];

  it.each(cases)('$name', ({ spoil, says }) => {
    expect(failuresOf(fixtureModel(undefined, spoil)).join('\n')).toMatch(says);
  });

  it('in intake guardrails-apply comes in from the management account', () => {
    const policies = { type: 'aws_iam_role_policy', name: 'guardrails-apply', argument: 'policy' };
    const { model, expectations } = inIntake(withoutStatement({ stack: 'management', ...policies }, 'NewAccounts'));
    expect(failuresOf({ model, expectations })).toEqual([
      'guardrails-apply in account management: must be able to sts:AssumeRole into account pay-staging while the account is intake, got identity policy grants nothing',
    ]);
  });

  it('in intake the role of Organizations makes everything', () => {
    const { model, expectations } = inIntake();
    const accounts = model.accounts.map((account) =>
      account.phase === 'intake'
        ? { ...account, serviceControl: model.accounts.find(({ phase }) => phase === 'active')?.serviceControl ?? [] }
        : account,
    );
    const failures = failuresOf({ model: { ...model, accounts }, expectations });
    expect(failures.join('\n')).toMatch(/OrganizationAccountAccessRole in account pay-staging: must be able to/);
  });
});
