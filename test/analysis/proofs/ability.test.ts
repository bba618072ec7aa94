import { decideAs } from '../../../analysis/decide-as';
import type { Statement } from '../../../analysis/policy-document';
import { ability } from '../../../analysis/proofs/ability';
import { workToProve } from '../../../analysis/proofs/ability/work-to-prove';
import { sources } from '../../../main';
import { fixtureModel } from '../fixture-model';
import { modelOfSources } from '../model-of-sources';
import { changeEveryPolicy, changePolicy } from './change-policy';
import { everyUse } from './every-use';

type Fixture = ReturnType<typeof fixtureModel>;
const failuresOf = ({ model, expectations }: Fixture) => ability.run(model, expectations).failures;
const without = (sid: string) => (statements: Statement[]) => statements.filter(({ Sid }) => Sid !== sid);
/** Resource control policies name principals, and are left as they are. */
const and = (statement: Statement) => (statements: Statement[]) =>
  statements.some(({ Principal }) => Principal !== undefined) ? statements : [...statements, statement];

const whole = fixtureModel(everyUse);

describe('every stage and workload can do its job', () => {
  it('in the fixture, with every service of the catalogue', () => {
    const { asked, failures } = ability.run(whole.model, whole.expectations);
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(3000);
  });

  it('in the organisation of this repository', () => {
    expect(failuresOf(modelOfSources(sources()))).toEqual([]);
  });

  // Where two uses allow one call, the first of them is the one that is needed there.
  it('needs every Allow that a grant or a use gives, for some role', () => {
    const used = new Set<string>();
    const seen = new Set<string>();
    for (const { role, needs } of workToProve(whole.model, whole.expectations)) {
      for (const { document } of role.identity) {
        for (const { Sid } of [document.Statement].flat()) seen.add(String(Sid));
      }
      for (const { question } of needs) {
        for (const { layer, statement } of decideAs(whole.model, role, question).agreedBy) {
          if (layer === 'identity') used.add(String(statement));
        }
      }
    }
    expect([...seen].filter((statement) => !used.has(statement))).toEqual([]);
  });
});

describe('ability fails when', () => {
  it.each([
    {
      name: 'a grant is gone',
      spoil: changePolicy('services-pay-prod', 'aws_iam_role_policy', 'pay_deploy', without('EcsOwnServices')),
      rule: 'ECS rollout, first deployment, must be allowed',
      action: 'ecs:CreateService',
      got: 'identity policies, no statement allows it',
    },
    {
      name: 'a guardrail demands a tag on every call',
      spoil: changeEveryPolicy(
        'organization',
        'aws_organizations_policy',
        and({
          Sid: 'TagEverything',
          Effect: 'Deny',
          Action: '*',
          Resource: '*',
          Condition: {
            ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/pipeline/*' },
            Null: { 'aws:RequestTag/platform:service': 'true' },
          },
        }),
        'content',
      ),
      rule: 'image pull, first deployment, must be allowed',
      action: 'ecr:GetAuthorizationToken',
      got: expect.stringContaining('statement TagEverything'),
    },
    {
      name: 'the boundary denies what a second deployment does',
      spoil: changePolicy(
        'baseline-pay-prod',
        'aws_iam_policy',
        'pipeline',
        and({ Sid: 'NoUpdates', Effect: 'Deny', Action: 'ecs:UpdateService', Resource: '*' }),
      ),
      rule: 'ECS rollout, second deployment, must be allowed',
      action: 'ecs:UpdateService',
      got: 'permissions boundary pipeline, statement NoUpdates',
    },
    {
      name: 'a function cannot make its log group at the first invocation',
      spoil: changePolicy('services-pay-dev', 'aws_iam_role_policy', 'pay-api_function', without('StartLog')),
      rule: 'start of a function, run, must be allowed',
      action: 'logs:CreateLogGroup',
      got: 'identity policies, no statement allows it',
    },
    {
      name: 'the image repository lets nobody pull',
      spoil: changePolicy('services-pay-prod', 'aws_ecr_repository_policy', 'pay_app', without('OwnRolesPull')),
      rule: 'image pull, first deployment, must be allowed',
      action: 'ecr:BatchGetImage',
      got: expect.stringContaining('resource policy'),
    },
  ])('$name', ({ spoil, rule, action, got }) => {
    const failures = failuresOf(fixtureModel(undefined, spoil));
    expect(failures).toContainEqual(
      expect.objectContaining({ rule, got, request: expect.objectContaining({ action }) }),
    );
  });

  it('the environment does not allow an AWS service that a tool needs', () => {
    const fixture = fixtureModel();
    const { organization } = fixture.expectations;
    const environments = organization.environments.map(({ services, ...environment }) => {
      const { ecs, ...others } = services;
      expect(ecs).toBeDefined();
      return { ...environment, services: others };
    });
    const expectations = { ...fixture.expectations, organization: { ...organization, environments } };
    const [failure] = failuresOf({ ...fixture, expectations });
    expect(failure).toMatchObject({
      rule: expect.stringMatching(/^ECS rollout needs an AWS service that environment (dev|prod|staging) allows$/),
      got: 'ecs',
    });
  });

  it('a role is missing, and when nobody wrote the calls of a grant', () => {
    const fixture = fixtureModel();
    const roles = fixture.expectations.roles.map((role) =>
      'job' in role && role.name === 'pay_build'
        ? { ...role, job: { ...role.job, grants: [{ grant: 'rocket' }] } }
        : role,
    );
    const failures = failuresOf({
      model: { ...fixture.model, roles: fixture.model.roles.filter(({ name }) => name !== 'pay_task') },
      expectations: { ...fixture.expectations, roles },
    });
    expect(failures).toContainEqual(
      expect.objectContaining({ subject: 'pay_task in pay-prod', rule: 'role must exist to do its job' }),
    );
    expect(failures).toContainEqual(expect.objectContaining({ subject: 'pay_build in pay-prod', got: 'rocket' }));
  });
});
