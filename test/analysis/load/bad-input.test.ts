import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../../analysis/load';
import { fixtureModel } from '../fixture-model';
import { loadStacks, problemsOf } from './load-stacks';
import { type OneRole, oneRole } from './one-role';

const stack = 'stack services-pay-prod';
const of = (change: (module: OneRole) => void) => {
  const module = oneRole();
  change(module);
  return problemsOf(() => loadStacks({ 'services-pay-prod': module }));
};
const set = (type: string, argument: string, value: unknown) => (module: OneRole) => {
  const block = module.resource[type]?.pay ?? module.resource[type]?.edge;
  if (block === undefined) throw new Error(`no ${type}`);
  block[argument] = value;
};
const add = (type: string, block: Record<string, unknown>) => (module: OneRole) => {
  module.resource[type] = { ...module.resource[type], more: block };
};

describe('an artefact that is not understood', () => {
  it('is understood as it stands here', () => {
    expect(loadStacks({ 'services-pay-prod': oneRole() }).roles).toHaveLength(1);
  });

  it.each<[string, (module: OneRole) => void, string]>([
    [
      'a policy that is no JSON',
      set('aws_iam_role_policy', 'policy', '{"Statement"'),
      `${stack} resource aws_iam_role_policy.pay argument policy: must be JSON, got "{"Statement""; write a policy as JSON`,
    ],
    [
      'JSON that is no policy',
      set('aws_iam_role', 'assume_role_policy', '{"Version":"2012-10-17"}'),
      `${stack} resource aws_iam_role.pay argument assume_role_policy: must be a policy with statements, got "{"Version":"2012-10-17"}"; write a policy as JSON`,
    ],
    [
      'no policy at all',
      set('aws_iam_policy', 'policy', undefined),
      `${stack} resource aws_iam_policy.edge argument policy: must be a policy, got "nothing"; write a policy as JSON`,
    ],
    [
      'a reference to what is not there',
      set('aws_iam_role', 'permissions_boundary', '${aws_iam_policy.edges.arn}'),
      `${stack} resource aws_iam_role.pay argument permissions_boundary: a reference must name a resource of its stack, got "aws_iam_policy.edges.arn"; write the value`,
    ],
    [
      'a reference to what nobody can know',
      set('aws_iam_role_policy', 'role', '${aws_iam_role.pay.unique_id}'),
      `${stack} resource aws_iam_role_policy.pay argument role: a reference must be to an attribute that is known before apply, got "aws_iam_role.pay.unique_id"; write the value`,
    ],
    [
      'references in a circle',
      set('aws_s3_bucket', 'bucket', '${aws_s3_bucket.pay.bucket}'),
      `${stack} resource aws_s3_bucket.pay argument bucket: references must not go in a circle, got "\${aws_s3_bucket.pay.bucket}"; write the value`,
    ],
    [
      'a call in a template',
      set('aws_iam_role', 'name', '${lower("pay")}'),
      `${stack} resource aws_iam_role.pay argument name: a reference must name a resource of its stack, got "lower("pay")"; write the value`,
    ],
    [
      'a directive in a template',
      set('aws_iam_role', 'name', 'pay%{ if true }x%{ endif }'),
      `${stack} resource aws_iam_role.pay argument name: a template must be a plain reference, got "%{ if true }x%{ endif }"; write the value`,
    ],
    [
      'a boundary that nothing makes',
      set('aws_iam_role', 'permissions_boundary', 'arn:aws:iam::200000000004:policy/platform/open'),
      `${stack} resource aws_iam_role.pay argument permissions_boundary: must be a policy of this output, got "arn:aws:iam::200000000004:policy/platform/open"; make it in a stack of the account`,
    ],
    [
      "a boundary that is another account's",
      set('aws_iam_role', 'permissions_boundary', 'arn:aws:iam::200000000009:policy/platform/edge'),
      `${stack} resource aws_iam_role.pay argument permissions_boundary: must be a policy of this output, got "arn:aws:iam::200000000009:policy/platform/edge"; make it in a stack of the account`,
    ],
    [
      "a policy of AWS's own",
      add('aws_iam_role_policy_attachment', { role: 'pay', policy_arn: 'arn:aws:iam::aws:policy/AdministratorAccess' }),
      `${stack} resource aws_iam_role_policy_attachment.more argument policy_arn: must be a policy of this output, got "arn:aws:iam::aws:policy/AdministratorAccess"; write its statements here, so that they can be judged`,
    ],
    [
      'a policy of a role that nothing makes',
      add('aws_iam_role_policy', { name: 'more', role: 'other', policy: '{"Statement":[]}' }),
      `${stack} resource aws_iam_role_policy.more argument role: must be a role of this output, got "other"; make the role here`,
    ],
    [
      'two roles of one name',
      (module) => add('aws_iam_role', { ...module.resource.aws_iam_role?.pay, name: 'PAY', path: '/runtime/' })(module),
      `${stack} resource aws_iam_role.more: name must be the only one of its account, got "PAY, as services-pay-prod aws_iam_role.pay"; rename one`,
    ],
    [
      'a name that AWS will choose',
      (module) => {
        const role = module.resource.aws_iam_role?.pay;
        if (role) module.resource.aws_iam_role = { other: { ...role, name: undefined, name_prefix: 'pay' }, pay: role };
      },
      `${stack} resource aws_iam_role.other: name must be given, got "pay"; write the name`,
    ],
    [
      'a user',
      add('aws_iam_user', { name: 'ci' }),
      `${stack} resource aws_iam_user.more: type must be one that is judged, got "aws_iam_user"; give permissions to roles by policies`,
    ],
    [
      'a policy on a resource that is not judged',
      add('aws_sqs_queue_policy', { queue_url: 'q', policy: '{"Statement":[]}' }),
      `${stack} resource aws_sqs_queue_policy.more argument policy: policy must be of a type that is judged, got "aws_sqs_queue_policy"; remove it`,
    ],
    [
      'a grant in words of its own',
      add('aws_lambda_permission', { action: 'lambda:InvokeFunction', function_name: 'pay', principal: '*' }),
      `${stack} resource aws_lambda_permission.more: type must be one that is judged, got "aws_lambda_permission"; give permissions to roles by policies`,
    ],
    [
      'many of one resource',
      set('aws_iam_role', 'count', 0),
      `${stack} resource aws_iam_role.pay: must be one resource of its stack, got "count"; write every resource out`,
    ],
    [
      'a data source',
      (module) => {
        module.data = { aws_iam_role: { admin: { name: 'admin' } } };
      },
      `${stack}: must have no such block, got "data"; write resources only, so that nothing is read at plan`,
    ],
    [
      'a module',
      (module) => {
        module.module = { more: { source: './more' } };
      },
      `${stack}: must have no such block, got "module"; write resources only, so that nothing is read at plan`,
    ],
    [
      'two accounts in one stack',
      (module) => {
        module.provider.aws = [{ region: 'eu-west-1', allowed_account_ids: ['200000000004', '200000000005'] }];
      },
      `${stack}: provider must accept exactly one account, got "["200000000004","200000000005"]"; set allowed_account_ids`,
    ],
    [
      'a role in no account',
      (module) => {
        module.provider.aws = [{ region: 'eu-west-1' }];
      },
      `${stack} resource aws_iam_role.pay: provider must accept exactly one account, got "undefined"; set allowed_account_ids`,
    ],
    [
      'two providers',
      (module) => {
        module.provider.aws.push({ region: 'us-east-1', alias: 'global' });
      },
      `${stack}: must have one provider aws, got "2"; make a stack for each account`,
    ],
    [
      'two policies of one bucket',
      (module) => {
        const statement = (action: string) =>
          `{"Statement":[{"Effect":"Allow","Principal":"*","Action":"${action}","Resource":"*"}]}`;
        set('aws_s3_bucket', 'policy', statement('s3:GetObject'))(module);
        add('aws_s3_bucket_policy', { bucket: '${aws_s3_bucket.pay.id}', policy: statement('s3:PutObject') })(module);
      },
      `${stack} resource aws_s3_bucket_policy.more: a resource must have one policy, got "arn:aws:s3:::pay--files-200000000004"; keep one of the two`,
    ],
    [
      'resources that are none',
      (module) => {
        Object.assign(module, { resource: { aws_iam_role: 'pay' } });
      },
      `${stack}: resources must be type, then name, then arguments, got "{"aws_iam_role":"pay"}"; run npm run synth again`,
    ],
  ])('%s', (_, change, problem) => {
    expect(of(change)).toContain(problem);
  });

  it('is told whole, and on one line each', () => {
    const problems = of((module) => {
      set('aws_iam_role_policy', 'policy', 'not\njson')(module);
      set('aws_iam_role', 'permissions_boundary', '${aws_iam_policy.gone.arn}')(module);
    });
    expect(problems).toHaveLength(2);
    expect(problems.join('')).not.toContain('\n');
  });
});

describe('a directory', () => {
  it('that is cut off says where', () => {
    const [problem, ...others] = problemsOf(() => loadStacks({ bootstrap: '{"resource": {"aws_iam' }));
    expect(problem).toMatch(/^stack bootstrap file cdk\.tf\.json: must be whole JSON, got "/);
    expect(others).toEqual([]);
  });

  it('that holds JSON of another kind is refused', () => {
    expect(problemsOf(() => loadStacks({ bootstrap: '[]' }))).toEqual([
      'stack bootstrap file cdk.tf.json: must be a JSON object, got "[]"; run npm run synth again',
    ]);
  });

  it('that is not there, or holds no stacks, is refused', () => {
    const directory = mkdtempSync(join(tmpdir(), 'platform-empty-'));
    expect(problemsOf(() => load(directory))).toEqual([
      `directory ${directory}: must be synthesised output with stacks/<name>/cdk.tf.json, or hold plans as terraform show -json prints them, got "no stacks"; run npm run synth, or name its directory`,
    ]);
    rmSync(directory, { recursive: true });
    expect(problemsOf(() => load(directory))[0]).toContain('got "no such directory"');
  });
});

describe('an organisation that is not understood', () => {
  const organization = (type: string, name: string, change: (block: Record<string, unknown>) => void) =>
    problemsOf(
      () =>
        fixtureModel(undefined, (stacks) => {
          const block = stacks.organization?.resource?.[type]?.[name];
          if (block === undefined) throw new Error(`no ${type}.${name}`);
          change(block);
        }).model,
    );

  it('attaches a policy that nothing makes', () => {
    expect(
      organization('aws_organizations_policy_attachment', 'scp-root-1_root', (block) => {
        block.policy_id = 'p-12345678';
      }),
    ).toEqual([
      'stack organization resource aws_organizations_policy_attachment.scp-root-1_root: policy_id must be of a policy of this output, got "p-12345678"; make the policy here',
    ]);
  });

  it('attaches a policy to what nothing makes', () => {
    expect(
      organization('aws_organizations_policy_attachment', 'scp-root-1_root', (block) => {
        block.target_id = 'ou-abcd-12345678';
      }),
    ).toEqual([
      'stack organization resource aws_organizations_policy_attachment.scp-root-1_root: target_id must be the root, a unit or an account of this output, got "ou-abcd-12345678"; correct it',
    ]);
  });

  it('holds an account in a unit that nothing makes', () => {
    expect(
      organization('aws_organizations_account', 'pay-prod', (block) => {
        block.parent_id = 'ou-abcd-12345678';
      }),
    ).toEqual([
      'stack organization resource aws_organizations_account.pay-prod: parent_id must be the root or a unit of this output, got "ou-abcd-12345678"; make the unit here',
    ]);
  });

  it('does not know an account that has stacks', () => {
    expect(
      organization('aws_organizations_account', 'pay-prod', (block) => {
        block.name = 'other';
      }),
    ).toEqual([
      'account pay-prod: must be in the organisation, got "200000000004"; add aws_organizations_account for it',
    ]);
  });

  it('has stacks of one name in two accounts', () => {
    expect(
      problemsOf(
        () =>
          fixtureModel(undefined, (stacks) => {
            const provider = stacks['services-pay-prod']?.provider.aws?.[0];
            if (provider) provider.allowed_account_ids = ['200000000003'];
          }).model,
      ),
    ).toContain(
      'stack services-pay-prod: account pay-prod must be 200000000004, as elsewhere, got "200000000003"; correct the provider',
    );
  });
});
