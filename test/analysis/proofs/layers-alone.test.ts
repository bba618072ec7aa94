import { boundariesAlone } from '../../../analysis/proofs/separation/boundaries-alone';
import { grantsAlone } from '../../../analysis/proofs/separation/grants-alone';
import { sources } from '../../../main';
import type { Synthesised } from '../../synthesised';
import { fixtureModel } from '../fixture-model';
import { modelOfSources } from '../model-of-sources';
import { rewrite, withoutStatement } from './break-stacks';

type Spoil = (stacks: Synthesised['stacks']) => void;

const boundary = (name: string) => ({ stack: 'bootstrap', type: 'aws_iam_policy', name, argument: 'policy' });
const grants = (name: string) => ({
  stack: 'bootstrap',
  type: 'aws_iam_role_policy',
  name,
  argument: 'policy',
});
const rulesOf = (spoil?: Spoil) => {
  const { model } = fixtureModel(undefined, spoil);
  return [...boundariesAlone(model).failures, ...grantsAlone(model).failures].map(
    ({ subject, rule }) => `${subject}: ${rule}`,
  );
};

describe('each layer of the platform holds by itself', () => {
  it('in the fixture and in the organisation of this repository', () => {
    expect(rulesOf()).toEqual([]);
    const { model } = modelOfSources(sources());
    expect([...boundariesAlone(model).failures, ...grantsAlone(model).failures]).toEqual([]);
  });

  const cases: { name: string; boundary: string; statement: string; says: RegExp }[] = [
    ['platform-boundary', 'OnlyRolesOfServices', /must keep a role of the platform from services-apply/],
    [
      'platform-boundary',
      'PipelineRolesUnderTheirBoundary',
      /must keep a role pipeline\/any_deploy under pipeline-twin/,
    ],
    [
      'platform-boundary',
      'RuntimeRolesUnderTheirBoundary',
      /must keep a role runtime\/any\/any_task under runtime-twin/,
    ],
    ['platform-boundary', 'OnlyStatePlansAndEvidence', /must keep data of a service from drift/],
    ['platform-boundary', 'MainPlanWritesPlans', /must keep an addition to the evidence from main-plan/],
    ['platform-boundary', 'OthersWriteNothing', /must keep a saved plan from platform-plan/],
    ['platform-boundary', 'OnlyStateOfServices', /must keep state of guardrails from services-apply/],
    ['platform-boundary', 'NotTheGithubOrganization', /must keep rules of this repository from services-apply/],
    ['platform-boundary', 'OnlyTheStateKey', /must keep another key from drift/],
    ['guardrails-apply-boundary', 'OnlyPlatformRoles', /must keep a role of a service from guardrails-apply/],
    ['guardrails-apply-boundary', 'OnlyPlatformPolicies', /must keep a policy of somebody from guardrails-apply/],
    ['guardrails-apply-boundary', 'OnlyItsOwnChain', /must keep another identity from guardrails-apply/],
    ['guardrails-apply-boundary', 'OrganizationStays', /must keep leaving the organisation from guardrails-apply/],
    ['guardrails-apply-boundary', 'OnlyOwnState', /must keep state of services from guardrails-apply/],
    ['guardrails-apply-boundary', 'StateAndEvidenceStay', /must keep the policy of the state bucket from/],
    ['guardrails-apply-boundary', 'NoData', /must keep data of a service from guardrails-apply/],
    ['guardrails-apply-boundary', 'NoSecretValues', /must keep a secret from guardrails-apply/],
    ['people-boundary', 'NoLastingCredentials', /must keep an access key from break-glass/],
    ['people-boundary', 'OrganizationStays', /must keep leaving the organisation from administrator/],
    ['people-boundary', 'RecordStays', /must keep stopping the trail from break-glass/],
    ['people-boundary', 'OthersStayAuditors', /must keep a role elsewhere from auditor/],
    ['people-boundary', 'OthersReadRecordsOnly', /must keep data of a service from break-glass-twin/],
  ].map(([name, statement, says]) => ({
    name: `${name} without ${statement}`,
    boundary: String(name),
    statement: String(statement),
    says: says as RegExp,
  }));

  it.each(cases)('but not $name', ({ boundary: name, statement, says }) => {
    expect(rulesOf(withoutStatement(boundary(name), statement))).toContainEqual(expect.stringMatching(says));
  });

  const grantCases: { name: string; spoil: Spoil; says: string }[] = [
    {
      name: 'may use any key',
      spoil: rewrite(grants('drift'), ({ Statement }) => {
        for (const statement of Statement) delete statement.Condition;
      }),
      says: 'bootstrap aws_iam_role.drift: drift must not be granted the key alias/platform/state-twin',
    },
    {
      name: 'goes on to any role whose name begins like its own',
      spoil: rewrite(grants('drift'), ({ Statement: [statement] }) => {
        if (statement) statement.Resource = `${statement.Resource}*`;
      }),
      says: 'bootstrap aws_iam_role.drift: drift must not be granted the role platform/drift-twin elsewhere',
    },
    {
      name: 'goes on to the first role of any account',
      spoil: rewrite(grants('administrator'), ({ Statement }) => {
        Statement.push({
          Sid: 'FirstRoles',
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Resource: 'arn:aws:iam::*:role/OrganizationAccountAccessRole',
        });
      }),
      says: 'bootstrap aws_iam_role.administrator: administrator must not be granted the role OrganizationAccountAccessRole elsewhere',
    },
    {
      name: 'lists any bucket',
      spoil: rewrite({ ...grants('drift'), stack: 'baseline-pay-prod' }, ({ Statement }) => {
        for (const statement of Statement.filter(({ Action }) => Action === 's3:ListBucket')) statement.Resource = '*';
      }),
      says: "baseline-pay-prod aws_iam_role.drift: drift must not be granted the names of a service's files",
    },
    {
      name: 'lets any AWS service into an account',
      spoil: rewrite({ ...grants('guardrails-apply'), stack: 'identity-pay-prod' }, ({ Statement }) => {
        for (const statement of Statement.filter(({ Sid }) => Sid === 'ServiceLinkedRoles')) delete statement.Condition;
      }),
      says: 'identity-pay-prod aws_iam_role.guardrails-apply: guardrails-apply must not be granted the linked role of guardduty.amazonaws.com',
    },
  ];

  it.each(grantCases)('but not when an identity $name', ({ spoil, says }) => {
    expect(rulesOf(spoil)).toContain(says);
  });
});
