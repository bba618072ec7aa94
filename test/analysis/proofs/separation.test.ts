import { separation } from '../../../analysis/proofs/separation';
import { sources } from '../../../main';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import type { Synthesised } from '../../synthesised';
import { fixtureModel } from '../fixture-model';
import { modelOfSources } from '../model-of-sources';
import { changeGuardrail, rewrite, withoutStatement } from './break-stacks';
import { everyUse } from './every-use';

const failuresOf = ({ model, expectations }: ReturnType<typeof fixtureModel>) =>
  separation.run(model, expectations).failures.map(({ subject, rule, got }) => `${subject}: ${rule}, got ${got}`);

describe('nobody both writes a permission and uses it', () => {
  it.each([
    ['in the fixture', () => fixtureModel()],
    ['in the organisation of this repository', () => modelOfSources(sources())],
    ['in one account without an organisation', () => modelOfSources(singleAccountSources())],
    [
      'while the guardrails are detached',
      () =>
        fixtureModel(({ environments }) => {
          environments.lock.organization.guardrails = 'detached';
        }),
    ],
    [
      'while an account is in intake',
      () =>
        fixtureModel(({ environments }) => {
          environments.lock.accounts['pay-staging'] = { phase: 'intake', id: '200000000005', environment: 'staging' };
        }),
    ],
  ])('%s', (_, made) => {
    expect(failuresOf(made())).toEqual([]);
  });
});

describe('a limit that is gone is noticed', () => {
  const boundary = (stack: string, name: string) => ({ stack, type: 'aws_iam_policy', name, argument: 'policy' });
  const ofGuardrails = boundary('identity-pay-prod', 'guardrails-apply-boundary');
  const ofPlatform = boundary('identity-pay-prod', 'platform-boundary');
  const scp = (sid: string) => changeGuardrail(sid, () => undefined);
  const changed = (
    sid: string,
    operator: string,
    key: string,
    values: readonly string[] | undefined,
    added: Record<string, Record<string, string>> = {},
  ) =>
    changeGuardrail(sid, (statement) => {
      const condition = statement.Condition as Record<string, Record<string, unknown>>;
      const { [operator]: before, ...others } = condition;
      if (before?.[key] === undefined) throw new Error(`${sid} must have ${operator} ${key}`);
      return { ...statement, Condition: { ...others, ...(values && { [operator]: { [key]: values } }), ...added } };
    });
  const cases: { name: string; spoil: (stacks: Synthesised['stacks']) => void; says: RegExp }[] = [
    {
      name: 'guardrails-apply may change itself',
      spoil: withoutStatement(ofGuardrails, 'AdministratorsOnly'),
      says: /guardrails-apply must change nothing but .* got guardrails-apply in account pay-prod/,
    },
    {
      name: 'guardrails-apply may make a role without a boundary',
      spoil: withoutStatement(ofGuardrails, 'OnlyUnderABoundary'),
      says: /got .* in account pay-prod, through .*/,
    },
    {
      name: 'in the platform account guardrails-apply may become the hub that saves plans',
      spoil: rewrite(boundary('bootstrap', 'guardrails-apply-boundary'), ({ Statement }) => {
        for (const statement of Statement) {
          if (statement.Sid !== 'AdministratorsOnly') continue;
          statement.Resource = (statement.Resource as string[]).filter((arn) => !arn.endsWith('/main-plan'));
        }
      }),
      says: /got saved plans in account platform, through .*guardrails-apply > .*main-plan/,
    },
    {
      name: 'guardrails-apply may deploy',
      spoil: withoutStatement(ofGuardrails, 'NoDeploying'),
      says: /identity-pay-prod aws_iam_role.guardrails-apply: who writes permissions must deploy nothing/,
    },
    {
      name: 'readers may write',
      spoil: withoutStatement(ofPlatform, 'ReadersRead'),
      says: /who compares must write nothing/,
    },
    {
      name: 'a reader is granted a write',
      spoil: rewrite(
        { stack: 'baseline-pay-prod', type: 'aws_iam_role_policy', name: 'drift', argument: 'policy' },
        ({ Statement: [statement] }) => {
          if (statement) statement.Action = [...(statement.Action as string[]), 'iam:TagRole'];
        },
      ),
      says: /drift must be granted nothing but reading, got iam:TagRole/,
    },
    ...['platform-plan', 'main-plan'].map((name) => ({
      name: `${name} looks up who did what`,
      spoil: rewrite(
        { stack: 'baseline-pay-prod', type: 'aws_iam_role_policy', name, argument: 'policy' },
        ({ Statement: [statement] }) => {
          if (statement) statement.Action = [...(statement.Action as string[]), 'cloudtrail:LookupEvents'];
        },
      ),
      says: new RegExp(`aws_iam_role.${name}: ${name} must not look up who did what`),
    })),
    {
      name: 'a pipeline may change resource policies',
      spoil: withoutStatement(boundary('baseline-pay-prod', 'pipeline'), 'DenyPermissionChanges'),
      says: /a service must change no permission: .* and \d+ more/,
    },
    {
      name: 'what runs may change permissions',
      spoil: withoutStatement(boundary('baseline-pay-prod', 'runtime'), 'DenyAllButData'),
      says: /a service must change no permission/,
    },
    {
      name: 'the role of Organizations may do more than make roles',
      spoil: scp('LockToRoleActions'),
      says: /keep handing out a role of the platform from role\/OrganizationAccountAccessRole/,
    },
    {
      name: 'roles need no boundary',
      spoil: scp('RequireBoundary'),
      says: /keep a role without a boundary from role\/somebody/,
    },
    {
      name: 'platform roles are open',
      spoil: scp('ProtectPlatformRoles'),
      says: /keep roles of the platform from role\/somebody/,
    },
    {
      name: 'by the guardrails alone guardrails-apply may change itself',
      spoil: scp('ProtectGuardrailsApply'),
      says: /keep the role guardrails-apply from role\/platform\/guardrails-apply/,
    },
    {
      name: 'by the guardrails alone guardrails-apply may widen its boundary',
      spoil: scp('ProtectGuardrailsBoundary'),
      says: /keep the boundary guardrails-apply-boundary from role\/platform\/guardrails-apply/,
    },
    {
      name: 'issuers are open',
      spoil: scp('ProtectIdentityProviders'),
      says: /keep issuers of tokens from role\/somebody/,
    },
    { name: 'state is open', spoil: scp('ProtectStateObjects'), says: /keep state from role\/somebody/ },
    { name: 'root may act', spoil: scp('DenyRoot'), says: /from root/ },
    {
      name: 'any Region may be used',
      spoil: scp('AllowedRegions1'),
      says: /keep dynamodb in a Region that nobody asked for from role\/somebody/,
    },
    {
      name: 'a service may be used in every Region of its environment',
      spoil: scp('AllowedRegions3'),
      says: /keep ecs in eu-central-1 from role\/somebody/,
    },
    {
      name: 'what is global is shut out of its only Region',
      spoil: changed('AllowedRegions2', 'StringNotEquals', 'aws:RequestedRegion', ['eu-central-1', 'eu-west-1']),
      says: /leave cloudfront in us-east-1 to role\/somebody/,
    },
    {
      name: 'any service may be used',
      spoil: scp('AllowedServices'),
      says: /keep a service that nobody asked for, gamelift from role\/somebody/,
    },
    {
      name: 'the Regions bind the platform as well',
      spoil: changed('AllowedRegions3', 'ArnNotLike', 'aws:PrincipalArn', ['arn:aws:iam::*:role/platform/drift']),
      says: /leave ecs in a Region that nobody asked for to role\/platform\/services-apply/,
    },
    {
      name: 'whose name begins like that of an identity is let through',
      spoil: changed('AllowedServices', 'ArnNotLike', 'aws:PrincipalArn', ['arn:aws:iam::*:role/platform/drift*']),
      says: /keep a service that nobody asked for, gamelift from role\/platform\/drift-twin/,
    },
    {
      name: 'a boundary that begins like the one of pipelines is enough',
      spoil: changed('RequirePipelineBoundary', 'ArnNotLike', 'iam:PermissionsBoundary', [
        'arn:aws:iam::*:policy/platform/pipeline*',
      ]),
      says: /keep a pipeline role under pipeline-twin by iam:CreateRole from role\/platform\/services-apply/,
    },
    {
      name: 'the role of Organizations is not exempt while the baseline is made through it',
      spoil: changed('ProtectAuditTrail', 'ArnNotLike', 'aws:PrincipalArn', [
        'arn:aws:iam::*:role/platform/guardrails-apply',
      ]),
      says: /leave stopping the trail to role\/OrganizationAccountAccessRole while the account is intake/,
    },
    {
      name: 'a suspended account goes on working',
      spoil: scp('DenySuspended'),
      says: /keep anything from role\/somebody while the account is suspended/,
    },
    {
      name: 'the evidence is open',
      spoil: scp('ProtectEvidenceEntries'),
      says: /keep evidence from role\/platform\/platform-plan/,
    },
    {
      name: 'the policy of the evidence bucket is open',
      spoil: scp('ProtectEvidenceBucket'),
      says: /keep the policy of the evidence bucket from role\/platform\/guardrails-apply/,
    },
    {
      name: 'break-glass sets the lock of the evidence',
      spoil: scp('ProtectEvidenceLock'),
      says: /keep the lock of the evidence from role\/platform\/break-glass/,
    },
    { name: 'the key of the state is open', spoil: scp('ProtectStateKeys'), says: /keep the key of the state from/ },
    {
      name: 'a pipeline tags for whoever begins alike',
      spoil: changed('TagAsOwnService', 'StringNotEquals', 'aws:RequestTag/platform:service', undefined, {
        StringNotLike: { 'aws:RequestTag/platform:service': "$${aws:PrincipalTag/platform:service, 'none'}*" },
      }),
      says: /keep the tag of a service "any-twin" by access-analyzer:TagResource from role\/pipeline\/any_deploy/,
    },
    {
      name: 'the honesty of tags binds everybody',
      spoil: changed('TagAsOwnService', 'ArnLike', 'aws:PrincipalArn', undefined),
      says: /leave the tag of a service "other" by access-analyzer:CreateAnalyzer to role\/runtime\/any\/any_task/,
    },
    {
      name: 'nobody may tag what is shared',
      spoil: changed('NeverTagAsShared', 'ArnLike', 'aws:PrincipalArn', undefined),
      says: /leave the tag of shared things, "platform" by .* to role\/platform\/guardrails-apply/,
    },
    {
      name: 'nobody may take tags off',
      spoil: changed('KeepPlatformTags', 'ArnLike', 'aws:PrincipalArn', undefined),
      says: /leave taking off whose a thing is by dynamodb:UntagResource to role\/platform\/services-apply/,
    },
    {
      name: 'a pipeline may take tags off',
      spoil: scp('KeepPlatformTags'),
      says: /keep taking off several tags by dynamodb:UntagResource from role\/pipeline\/any_deploy without a tag/,
    },
    {
      name: 'a pipeline may make what says nothing',
      spoil: scp('TagOnCreate'),
      says: /keep making a thing that says nothing by dynamodb:CreateTable from role\/pipeline\/any_deploy/,
    },
  ];

  it.each(cases)('$name', ({ spoil, says }) => {
    expect(failuresOf(fixtureModel(undefined, spoil)).join('\n')).toMatch(says);
  });

  it('without an organisation, services-apply may make a role that writes state', () => {
    const spoil = withoutStatement(
      { stack: 'bootstrap', type: 'aws_s3_bucket_policy', name: 'state', argument: 'policy' },
      'NoRoleOfAService',
    );
    expect(failuresOf(modelOfSources(singleAccountSources(), spoil)).join('\n')).toMatch(
      /services-apply must change nothing but .* got the state of what people apply in account platform, through .*runtime\/any\/made/,
    );
  });

  it('by kind of resource, a pipeline may make what says nothing', () => {
    const { model, expectations } = fixtureModel(everyUse, scp('TagOnCreateByType1'));
    const found = failuresOf({ model, expectations }).join('\n');
    expect(found).toMatch(/keep making a thing that says nothing by ec2:CreateRouteTable on route-table from/);
    expect(found).not.toMatch(/ on vpc /);
  });

  it('a guardrail that also stops the fitting identity', () => {
    const { model, expectations } = fixtureModel(undefined, (stacks) => {
      for (const attributes of Object.values(stacks.organization?.resource?.aws_organizations_policy ?? {})) {
        attributes.content = String(attributes.content).replaceAll(
          'role/platform/services-apply',
          'role/platform/nobody',
        );
      }
    });
    expect(failuresOf({ model, expectations }).join('\n')).toMatch(
      /leave the role pipeline\/any_deploy to role\/platform\/services-apply/,
    );
  });
});
