import { isolation } from '../../../analysis/proofs/isolation';
import { askedAboutOthers } from '../../../analysis/proofs/isolation/asked-about-others';
import { grantedOpenings, openings, untaggedOpenings } from '../../../analysis/proofs/isolation/open';
import { passedRoles } from '../../../analysis/proofs/isolation/passed-roles';
import { sources } from '../../../main';
import { fixtureModel } from '../fixture-model';
import { modelOfSources } from '../model-of-sources';
import { everyUse } from './every-use';
import { changed, granting, spoiled, without } from './spoiled';

const run = (...given: Parameters<typeof fixtureModel>) => {
  const { model, expectations } = fixtureModel(...given);
  return isolation.run(model, expectations);
};
const broken = (...spoils: ReturnType<typeof spoiled>[]) =>
  run(undefined, (stacks) => {
    for (const spoil of spoils) spoil(stacks);
  }).failures.map(({ subject, rule, got }) => `${subject}: ${rule}; ${got}`);

describe('isolation', () => {
  it('holds on the fixture, and asks', () => {
    const { asked, failures } = run();
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(1000);
  });

  it('holds for every use of the catalogue', () => {
    expect(run(everyUse).failures).toEqual([]);
  });

  it('holds on the organisation of this repository', () => {
    const { model, expectations } = modelOfSources(sources());
    expect(isolation.run(model, expectations).failures).toEqual([]);
  });

  it.each([
    {
      name: 'a tag deny is left out of the boundary',
      spoil: [spoiled('baseline-pay-dev', 'aws_iam_policy', 'pipeline', without('DenyForeignResource'))],
      role: 'pay_deploy',
      cause: "a prefix twin's, by its tag alone",
    },
    {
      name: 'the deny for shared things is left out of the boundary',
      spoil: [spoiled('baseline-pay-dev', 'aws_iam_policy', 'pipeline', without('DenyChangingShared'))],
      role: 'pay_deploy',
      cause: 'which is shared',
    },
    {
      name: 'code is granted every table',
      spoil: [
        spoiled(
          'services-pay-dev',
          'aws_iam_role_policy',
          'pay_task',
          granting({ Action: 'dynamodb:GetItem', Resource: '*' }),
        ),
      ],
      role: 'pay_task',
      cause:
        "table/pay-twin--thing, which is a prefix twin's, by name and tag, with dynamodb:GetItem; allowed by identity policy grants, statement Spoiled",
    },
    {
      name: 'a name ends where a longer one goes on',
      spoil: [
        spoiled(
          'services-pay-dev',
          'aws_iam_role_policy',
          'pay_task',
          granting({ Action: 'sqs:ReceiveMessage', Resource: 'arn:aws:sqs:eu-west-1:200000000003:pay*' }),
        ),
      ],
      role: 'pay_task',
      cause: "pay-twin--thing, which is a prefix twin's",
    },
    {
      name: 'a queue of another service is granted that nobody shares',
      spoil: [
        spoiled(
          'services-pay-dev',
          'aws_iam_role_policy',
          'pay-api_function',
          granting({ Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:200000000003:pay--refunds' }),
        ),
      ],
      role: 'pay-api_function',
      cause: 'pay--refunds',
    },
    {
      name: 'a share for writing is read as well',
      spoil: [
        spoiled(
          'services-pay-dev',
          'aws_iam_role_policy',
          'pay-api_function',
          granting({ Action: 'sqs:ReceiveMessage', Resource: 'arn:aws:sqs:eu-west-1:200000000003:pay--orders' }),
        ),
      ],
      role: 'pay-api_function',
      cause: 'pay--orders',
    },
    {
      name: 'any role may be passed',
      spoil: [
        spoiled(
          'services-pay-dev',
          'aws_iam_role_policy',
          'pay_deploy',
          granting({ Action: 'iam:PassRole', Resource: '*' }),
        ),
      ],
      role: 'pay_deploy',
      cause: 'must not pass arn:aws:iam::200000000003:role/runtime/pay/pay_invented to lambda.amazonaws.com',
    },
    {
      name: 'a runtime role trusts the pipeline of another service',
      spoil: [
        spoiled(
          'services-pay-dev',
          'aws_iam_role',
          'pay_task',
          changed('OneServiceForThisAccount', {
            Principal: { AWS: 'arn:aws:iam::200000000003:role/pipeline/network_deploy' },
            Condition: {},
          }),
          'assume_role_policy',
        ),
        spoiled('baseline-pay-dev', 'aws_iam_policy', 'pipeline', (all) => [
          ...without('DenyForeignResource')(without('DenyOutsideCatalogue')(all)),
          { Sid: 'Spoiled', Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' },
        ]),
      ],
      role: 'network_deploy',
      cause: 'not as arn:aws:iam::200000000003:role/runtime/pay/pay_task: it assumes pay_task',
    },
    {
      name: 'the policy of an image repository lets other stages push',
      spoil: [spoiled('services-pay-prod', 'aws_ecr_repository_policy', 'pay_app', without('OnlyOwnBuildPushes'))],
      role: 'aws_ecr_repository_policy.pay_app',
      cause: 'must keep ecr:PutImage from pay_deploy in pay-prod',
    },
    {
      name: 'the policy of a bucket answers in the clear',
      spoil: [spoiled('services-pay-prod', 'aws_s3_bucket_policy', 'pay-api_artifacts', without('OnlyTls'))],
      role: 'aws_s3_bucket_policy.pay-api_artifacts',
      cause: 'must keep s3:GetObject from platform/administrator in 200000000004 in the clear',
    },
    {
      name: 'the policy of a secret lets pipelines read',
      spoil: [
        spoiled('services-pay-prod', 'aws_secretsmanager_secret_policy', 'pay_database', without('OnlyOwnCodeReads')),
      ],
      role: 'aws_secretsmanager_secret_policy.pay_database',
      cause: 'must keep secretsmanager:GetSecretValue from pay_deploy in pay-prod',
    },
  ])('fails when $name', ({ spoil, role, cause }) => {
    expect(broken(...spoil)).toContainEqual(expect.stringMatching(new RegExp(`${role}.*${escaped(cause)}`)));
  });

  it('has a reason for every opening', () => {
    for (const { reason, actions } of openings) {
      expect(reason.length).toBeGreaterThan(10);
      expect(actions.length).toBeGreaterThan(0);
    }
  });
});

describe('isolation asks every call that a role must be able to make about what is of others', () => {
  const policy = (stack: string, role: string, ...how: Parameters<typeof changed>) =>
    spoiled(stack, 'aws_iam_role_policy', role, changed(...how));
  const failures = (spoil: ReturnType<typeof spoiled>, change?: Parameters<typeof fixtureModel>[0]) => {
    const { model, expectations } = fixtureModel(change, spoil);
    return [...askedAboutOthers(model, expectations).failures, ...passedRoles(model, expectations).failures].map(
      ({ subject, rule, got }) => `${subject}: ${rule}; ${got}`,
    );
  };

  it.each([
    {
      name: 'a stack may be made with any role, or with none',
      spoil: policy('services-ledger-dev', 'ledger_deploy', 'CloudformationOwnRole', { Condition: {} }),
      cause:
        /ledger_deploy in ledger-dev: deployment through CloudFormation must not be able to .*, what says no cloudformation:RoleArn; allowed by identity policy grants, statement CloudformationOwnRole/,
    },
    {
      name: 'a stack may be made with a role that is named alike',
      spoil: policy('services-ledger-dev', 'ledger_deploy', 'CloudformationOwnRole', {
        Condition: {
          ArnLike: { 'cloudformation:RoleArn': 'arn:aws:iam::200000000001:role/pipeline/ledger_cloudformation*' },
        },
      }),
      cause: /what says cloudformation:RoleArn "arn:aws:iam::200000000001:role\/pipeline\/ledger_cloudformation-twin"/,
    },
    {
      name: 'the CloudFormation role may be handed to something else',
      spoil: policy('services-ledger-dev', 'ledger_deploy', 'CloudformationPassRole', { Condition: {} }),
      cause: /must not pass arn:aws:iam::200000000001:role\/pipeline\/ledger_cloudformation to lambda.amazonaws.com/,
    },
    {
      name: 'tasks run on a cluster that is named alike',
      spoil: policy('services-pay-dev', 'pay_deploy', 'EcsOwnTasks', {
        Condition: { ArnLike: { 'ecs:cluster': 'arn:aws:ecs:*:200000000003:cluster/main*' } },
      }),
      cause: /ECS rollout must not be able to ecs:RunTask on .*, what is of main-twin/,
    },
    {
      name: 'the tag of a mapping is left to the guardrails',
      spoil: policy('services-pay-dev', 'pay-api_deploy', 'LambdaDeployTagMapping', { Condition: {} }),
      cause: /pay-api_deploy .* must not be granted to lambda:TagResource on .*, what is of pay-api-twin/,
    },
    {
      name: 'the tag of a distribution only begins like the own one, and is left to the boundary',
      spoil: policy('services-pay-dev', 'pay-site_deploy', 'CloudfrontInvalidateOwn', {
        Condition: { StringLike: { 'aws:ResourceTag/platform:service': '*pay-site' } },
      }),
      cause: /pay-site_deploy .* must not be granted to cloudfront:CreateInvalidation on .*, what is of x-pay-site/,
    },
    {
      name: 'the caches of a distribution without a tag may be emptied',
      spoil: policy('services-pay-dev', 'pay-site_deploy', 'CloudfrontInvalidateOwn', { Condition: {} }),
      cause: /must not be able to cloudfront:CreateInvalidation on .*, what says no aws:ResourceTag\/platform:service/,
    },
  ])('and fails when $name', ({ spoil, cause }) => {
    expect(failures(spoil)).toContainEqual(expect.stringMatching(cause));
  });

  it('and fails when a tag may be put on what exists, where only what is new has no name', () => {
    const spoil = policy('services-pay-dev', 'pay-api_deploy', 'LoadBalancingTagRule', {
      Condition: { StringEquals: { 'aws:RequestTag/platform:service': 'pay-api' } },
    });
    expect(failures(spoil, everyUse)).toContainEqual(
      expect.stringMatching(
        /must not be granted to elasticloadbalancing:AddTags on .*, what says no elasticloadbalancing:CreateAction/,
      ),
    );
  });

  it('and has a reason for what a grant by itself leaves open', () => {
    for (const { reason, actions } of [...grantedOpenings, ...untaggedOpenings]) {
      expect(reason.length).toBeGreaterThan(10);
      expect(actions.length).toBeGreaterThan(0);
    }
  });
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
