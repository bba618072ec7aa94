import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from '../../../analysis/load';
import type { Model } from '../../../analysis/model';
import { fixtureSources } from '../../fixtures/fixture-sources';
import { synthesised } from '../../synthesised';
import { fixtureModel } from '../fixture-model';
import { problemsOf } from './load-stacks';
import { type ShownPlan, shownPlan } from './shown';

const { stacks } = synthesised(fixtureSources());

function loadShown(shown: Readonly<Record<string, object | string>>): Model {
  const directory = mkdtempSync(join(tmpdir(), 'platform-shown-'));
  try {
    for (const [name, document] of Object.entries(shown)) {
      const file = join(directory, `${name}.json`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document));
    }
    return load(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
const planOf = (name: string): ShownPlan => {
  const stack = stacks[name];
  if (stack === undefined) throw new Error(`no stack ${name}`);
  return shownPlan(stack);
};

describe('plans of every stack', () => {
  it('give the model that the synthesised files give', () => {
    const plans = Object.fromEntries(Object.keys(stacks).map((name) => [name, planOf(name)]));
    expect(loadShown(plans)).toEqual(fixtureModel().model);
  });

  it('may lie in the folders that synthesis makes', () => {
    const plans = Object.fromEntries(Object.keys(stacks).map((name) => [`stacks/${name}/plan`, planOf(name)]));
    expect(loadShown(plans)).toEqual(fixtureModel().model);
  });

  it('are refused beside synthesised output, because nothing says which will be applied', () => {
    expect(
      problemsOf(() =>
        loadShown({
          'stacks/bootstrap/plan': planOf('bootstrap'),
          'stacks/bootstrap/cdk.tf': stacks.bootstrap ?? {},
          'stacks/organization/cdk.tf': stacks.organization ?? {},
        }),
      ),
    ).toEqual([
      'stack bootstrap: must be one of cdk.tf.json, plan.json and state.json, as its neighbours are, got "cdk.tf.json, plan.json"; put plans into a directory of their own',
      'stack organization: must be one of cdk.tf.json, plan.json and state.json, as its neighbours are, got "cdk.tf.json"; put plans into a directory of their own',
    ]);
  });
});

describe('a plan that changes something', () => {
  const plan = (change: (values: Record<string, unknown>, plan: ShownPlan) => void, address: string) => {
    const shown = planOf('services-pay-prod');
    const resource = shown.planned_values.root_module.resources.find((each) => each.address === address);
    if (resource === undefined) throw new Error(`no ${address}`);
    change(resource.values, shown);
    return {
      'services-pay-prod': shown,
      'baseline-pay-prod': planOf('baseline-pay-prod'),
      'identity-pay-prod': planOf('identity-pay-prod'),
    };
  };
  const role = ({ roles }: Model, name: string) => roles.find((each) => each.name === name);

  it('shows the policy as it will be, with its variables', () => {
    const policy = '{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::x/${aws:username}"}]}';
    const model = loadShown(
      plan((values) => {
        values.policy = policy;
      }, 'aws_iam_role_policy.pay_task'),
    );
    expect(role(model, 'pay_task')?.identity[0]?.document).toEqual(JSON.parse(policy));
  });

  it('follows a policy that holds a reference', () => {
    const model = loadShown(
      plan((values, shown) => {
        delete values.policy;
        const configured = shown.configuration.root_module.resources.find(
          ({ address }) => address === 'aws_iam_role_policy.pay_task',
        );
        if (configured) {
          configured.expressions.policy = {
            constant_value:
              '{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"${aws_secretsmanager_secret.pay_database.arn}"}]}',
            references: ['aws_secretsmanager_secret.pay_database.arn', 'aws_secretsmanager_secret.pay_database'],
          };
        }
      }, 'aws_iam_role_policy.pay_task'),
    );
    expect(role(model, 'pay_task')?.identity[0]?.document).toMatchObject({
      Statement: [{ Resource: 'arn:aws:secretsmanager:eu-west-1:200000000004:secret:pay/database-??????' }],
    });
  });

  it('refuses what comes from more than one place', () => {
    const problems = problemsOf(() =>
      loadShown(
        plan((values, shown) => {
          delete values.policy;
          const configured = shown.configuration.root_module.resources.find(
            ({ address }) => address === 'aws_iam_role_policy.pay_task',
          );
          if (configured) {
            configured.expressions.policy = { references: ['aws_s3_bucket.a.arn', 'aws_s3_bucket.b.arn'] };
          }
        }, 'aws_iam_role_policy.pay_task'),
      ),
    );
    expect(problems).toEqual([
      'stack services-pay-prod resource aws_iam_role_policy.pay_task argument policy: a reference must name a resource of its stack, got "aws_s3_bucket.a.arn, aws_s3_bucket.b.arn"; write the value',
    ]);
  });

  it('does not take what was read back into a role for what will be', () => {
    const model = loadShown(
      plan((values) => {
        values.inline_policy = [{ name: 'gone', policy: '{"Statement":[]}' }];
      }, 'aws_iam_role.pay_task'),
    );
    expect(role(model, 'pay_task')?.identity.map(({ name }) => name)).toEqual(['grants']);
  });
});

describe('a state', () => {
  const account = '200000000004';
  const policy = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}';
  const trust =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
  const state = (role: object = {}) => ({
    format_version: '1.0',
    terraform_version: '1.11.4',
    values: {
      root_module: {
        resources: [
          {
            address: 'aws_iam_role.pay',
            mode: 'managed',
            type: 'aws_iam_role',
            name: 'pay',
            values: {
              arn: `arn:aws:iam::${account}:role/pipeline/pay`,
              assume_role_policy: trust,
              inline_policy: [{ name: 'grants', policy }],
              managed_policy_arns: [],
              name: 'pay',
              path: '/pipeline/',
              permissions_boundary: `arn:aws:iam::${account}:policy/edge`,
              tags: {},
              tags_all: { 'platform:service': 'pay' },
              ...role,
            },
          },
          {
            address: 'aws_iam_role_policy.pay',
            mode: 'managed',
            type: 'aws_iam_role_policy',
            name: 'pay',
            values: { name: 'grants', policy, role: 'pay' },
          },
          {
            address: 'aws_iam_policy.edge',
            mode: 'managed',
            type: 'aws_iam_policy',
            name: 'edge',
            values: { arn: `arn:aws:iam::${account}:policy/edge`, name: 'edge', path: '/', policy },
          },
          {
            address: 'aws_ecr_repository.pay',
            mode: 'managed',
            type: 'aws_ecr_repository',
            name: 'pay',
            values: { arn: `arn:aws:ecr:eu-west-1:${account}:repository/pay/app`, name: 'pay/app' },
          },
        ],
      },
    },
  });

  it('says its account and Region by what is in it', () => {
    const model = loadShown({ 'services-pay-prod': state() });
    expect(model.accounts).toMatchObject([{ name: 'pay-prod', id: account, region: 'eu-west-1' }]);
    expect(model.roles).toMatchObject([
      {
        arn: `arn:aws:iam::${account}:role/pipeline/pay`,
        boundary: { name: 'edge' },
        tags: { 'platform:service': 'pay' },
      },
    ]);
  });

  it('gives a role each policy once, and one that nothing here makes as well', () => {
    expect(loadShown({ 'services-pay-prod': state() }).roles[0]?.identity).toHaveLength(1);
    const inline = [
      { name: 'grants', policy },
      { name: 'by-hand', policy },
    ];
    const model = loadShown({ 'services-pay-prod': state({ inline_policy: inline }) });
    expect(model.roles[0]?.identity.map(({ name }) => name)).toEqual(['grants', 'by-hand']);
  });

  it('that is empty has nothing', () => {
    expect(loadShown({ 'services-pay-prod': { format_version: '1.0' } }).roles).toEqual([]);
  });
});

describe('what is no plan that can be judged', () => {
  const of = (change: (plan: ShownPlan) => void) => {
    const plan = planOf('services-pay-prod');
    change(plan);
    return problemsOf(() =>
      loadShown({
        'services-pay-prod': plan,
        'baseline-pay-prod': planOf('baseline-pay-prod'),
        'identity-pay-prod': planOf('identity-pay-prod'),
      }),
    );
  };

  it.each<[string, (plan: ShownPlan) => void, string]>([
    [
      'a plan that failed',
      (plan) => {
        plan.errored = true;
      },
      'stack services-pay-prod file services-pay-prod.json: must be a plan that succeeded, got "a part of one"; write it with terraform show -json',
    ],
    [
      'a data source',
      ({ planned_values: { root_module } }) => {
        for (const resource of root_module.resources) if (resource.name === 'pay_task') resource.mode = 'data';
      },
      'stack services-pay-prod aws_iam_role.pay_task: must be no data source, got "data"; write the value',
    ],
    [
      'a resource of many',
      ({ planned_values: { root_module } }) => {
        for (const resource of root_module.resources) if (resource.name === 'pay_task') resource.index = 0;
      },
      'stack services-pay-prod resource aws_iam_role.pay_task: must be one resource of its stack, got "0"; write every resource out',
    ],
    [
      'a module',
      ({ planned_values: { root_module } }) => {
        root_module.child_modules = [{}];
      },
      'stack services-pay-prod: must have no such block, got "module"; write the resources into the stack',
    ],
    [
      'two providers',
      ({ configuration: { provider_config } }) => {
        provider_config['aws.global'] = { alias: 'global', expressions: {} };
      },
      'stack services-pay-prod: must have one provider of a kind, got "global"; make a stack for each account',
    ],
  ])('%s', (_, change, problem) => {
    expect(of(change)).toContain(problem);
  });

  it('a file of something else, or a part of one', () => {
    expect(problemsOf(() => loadShown({ bootstrap: '[]' }))).toEqual([
      'stack bootstrap file bootstrap.json: must be a plan or a state, got "[]"; write it with terraform show -json',
    ]);
    expect(problemsOf(() => loadShown({ bootstrap: '{"format_version":' }))[0]).toMatch(
      /^stack bootstrap file bootstrap\.json: must be whole JSON, got "/,
    );
  });
});
