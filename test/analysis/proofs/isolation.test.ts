import { isolation } from '../../../analysis/proofs/isolation';
import { openings } from '../../../analysis/proofs/isolation/open';
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
      cause: 'ecr:PutImage by pay_deploy',
    },
    {
      name: 'the policy of a bucket answers in the clear',
      spoil: [spoiled('services-pay-prod', 'aws_s3_bucket_policy', 'pay-api_artifacts', without('OnlyTls'))],
      role: 'aws_s3_bucket_policy.pay-api_artifacts',
      cause: 'must answer over TLS only',
    },
    {
      name: 'the policy of a secret lets pipelines read',
      spoil: [
        spoiled('services-pay-prod', 'aws_secretsmanager_secret_policy', 'pay_database', without('OnlyOwnCodeReads')),
      ],
      role: 'aws_secretsmanager_secret_policy.pay_database',
      cause: 'secretsmanager:GetSecretValue',
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

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
