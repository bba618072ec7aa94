import { lockOut } from '../../../analysis/proofs/lock-out';
import { sources } from '../../../main';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import type { Synthesised } from '../../synthesised';
import { fixtureModel } from '../fixture-model';
import { modelOfSources } from '../model-of-sources';
import { changeGuardrail, rewrite } from './break-stacks';

const failuresOf = ({ model, expectations }: ReturnType<typeof fixtureModel>) =>
  lockOut.run(model, expectations).failures.map(({ subject, rule, got }) => `${subject}: ${rule}, got ${got}`);

const inIntake = () =>
  fixtureModel(({ environments }) => {
    environments.lock.accounts['pay-staging'] = { phase: 'intake', id: '200000000005', environment: 'staging' };
  });

describe('nobody of the platform is locked out', () => {
  it.each([
    ['in the fixture', () => fixtureModel()],
    ['in the organisation of this repository', () => modelOfSources(sources())],
    ['in one account without an organisation', () => modelOfSources(singleAccountSources())],
    ['while an account is in intake', inIntake],
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
