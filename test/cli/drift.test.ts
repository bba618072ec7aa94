import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aws } from '../../cli/drift/aws';
import { github } from '../../cli/drift/github';
import { issues } from '../../cli/drift/issues';
import { api } from '../analysis/drift/github/api';
import { savedAnswers } from '../analysis/drift/github/saved-answers';
import { runCommand } from './run-command';

const parent = mkdtempSync(join(tmpdir(), 'platform-drift-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
const directory = join(parent, 'out');
const stack = (name: string, module: unknown) => {
  mkdirSync(join(directory, 'stacks', name), { recursive: true });
  writeFileSync(join(directory, 'stacks', name, 'cdk.tf.json'), JSON.stringify(module));
};
const environment = (changes: Readonly<Record<string, unknown>> = {}) => ({
  '/repos/acme/pay/environments': api.environments(api.environment({ protection_rules: [], ...changes })),
  '/repos/acme/pay/environments/prod/deployment-branch-policies': api.branchPolicies('main'),
  '/repos/acme/pay/teams': [],
  '/repos/acme/pay/collaborators?affiliation=direct': [],
  '/repos/acme/attic/teams': [],
});
let saved = 0;
const answers = (bodies: Readonly<Record<string, unknown>>) => {
  saved += 1;
  return savedAnswers(join(parent, `answers-${saved}`), bodies);
};
const onGithub = (bodies: Readonly<Record<string, unknown>>, ...args: string[]) =>
  runCommand(github, '--answers', answers(bodies), '--dir', directory, ...args);

beforeAll(() => {
  stack('services-pay-prod', { resource: {} });
  stack('github-pay', {
    provider: { github: [{ owner: 'acme' }] },
    resource: {
      github_repository_environment: {
        pay_prod: {
          repository: 'pay',
          environment: 'prod',
          can_admins_bypass: false,
          deployment_branch_policy: { custom_branch_policies: true, protected_branches: false },
        },
      },
      github_repository_environment_deployment_policy: {
        pay_prod: {
          repository: 'pay',
          environment: '${github_repository_environment.pay_prod.environment}',
          branch_pattern: 'main',
        },
      },
    },
  });
});

describe('platform drift github', () => {
  it('says that nothing differs, how much was compared, and what was not', () => {
    expect(onGithub(environment())).toEqual({
      code: 0,
      stderr: '',
      stdout: `of no stack, and not compared: acme/attic
nothing differs: 1 settings of GitHub are as the stacks ask for
next: nothing; the workflow drift asks again tomorrow
`,
    });
  });

  it('ends with 1, a row for each stack, and each finding on a line', () => {
    expect(onGithub(environment({ can_admins_bypass: true, deployment_branch_policy: undefined }))).toEqual({
      code: 1,
      stderr: `repository acme/pay environment prod: administrators of the repository may not bypass it, got "can_admins_bypass"; apply github-pay
repository acme/pay environment prod: must admit only branch main, got "no such field: not visible to this token"; apply github-pay
`,
      stdout: `stack       how bad                differences  who acts
----------  ---------------------  -----------  --------------
github-pay  lets somebody through            1  services-apply
github-pay  cannot be seen                   1  services-apply

of no stack, and not compared: acme/attic
2 differences in github-pay; 1 settings of GitHub were compared
next: what is said below, the worst first; who acts is in the table
`,
    });
  });

  it('prints JSON, and the text of issues', () => {
    const weak = environment({ can_admins_bypass: true });
    expect(JSON.parse(onGithub(weak, '--json').stdout)).toMatchObject({
      compared: 1,
      findings: [{ stack: 'github-pay', severity: 'opens', who: 'services-apply' }],
      others: ['acme/attic'],
    });
    expect(onGithub(weak, '--markdown').stdout).toMatch(
      /^## github-pay\n\n\*\*github-pay\*\* is not as main asks for it/,
    );
  });

  it.each<{ name: string; spoil: (answers: string) => void; says: RegExp }>([
    {
      name: 'an answer whose hash differs',
      spoil: (path) => writeFileSync(join(path, '0.json'), '{}'),
      says: /^file 0\.json: must have the sha256 [^\n]+\n$/,
    },
    {
      name: 'no answers',
      spoil: (path) => rmSync(path, { recursive: true }),
      says: /^file manifest\.json: must be a file that can be read, got "ENOENT" [^\n]+\n$/,
    },
  ])('refuses $name with exit 2', ({ spoil, says }) => {
    const path = answers(environment());
    spoil(path);
    const { code, stdout, stderr } = runCommand(github, '--answers', path, '--dir', directory);
    expect(stderr).toMatch(says);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('refuses an answer of another shape, and an output without GitHub, with exit 2', () => {
    const list = onGithub({ ...environment(), '/repos/acme/pay/environments': [] });
    expect(list.stderr).toMatch(/^answer \/repos\/acme\/pay\/environments: must be an object, got "\[\]"; [^\n]+\n$/);
    const copy = join(parent, 'copy');
    cpSync(directory, copy, { recursive: true });
    rmSync(join(copy, 'stacks', 'github-pay'), { recursive: true });
    const without = runCommand(github, '--answers', answers(environment()), '--dir', copy);
    expect(without.stderr).toMatch(/^stacks: must hold those of GitHub, [^\n]+\n$/);
    expect([list.code, without.code]).toEqual([2, 2]);
  });
});

const planFile = (name: string, actions: readonly string[], changes: Readonly<Record<string, unknown>> = {}) => {
  const path = join(parent, name);
  const after = { name: 'pay_deploy', max_session_duration: 900 };
  const before = { ...after, max_session_duration: 3600 };
  const resource = {
    address: 'aws_iam_role.pay_deploy',
    mode: 'managed',
    type: 'aws_iam_role',
    name: 'pay_deploy',
    provider_name: 'registry.terraform.io/hashicorp/aws',
  };
  const change = { actions, before, after: actions[0] === 'no-op' ? before : after, after_unknown: {} };
  const values = { ...resource, schema_version: 0, values: change.after, sensitive_values: {} };
  writeFileSync(
    path,
    JSON.stringify({
      format_version: '1.2',
      terraform_version: '1.11.4',
      planned_values: { root_module: { resources: [values] } },
      resource_changes: [{ ...resource, change: { ...change, before_sensitive: {}, after_sensitive: {} } }],
      configuration: { root_module: {} },
      errored: false,
      complete: true,
      ...changes,
    }),
  );
  return path;
};

describe('platform drift aws', () => {
  it('says that empty plans show no drift', () => {
    const { code, stdout, stderr } = runCommand(aws, planFile('services-pay-prod.json', ['no-op']));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^nothing differs: 1 resources of AWS are as the stacks ask for\nnext: /);
  });

  it('ends with 1 and names resource, argument, and who acts', () => {
    const { code, stdout, stderr } = runCommand(aws, planFile('services-pay-prod.json', ['update']));
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^services-pay-prod aws_iam_role\.pay_deploy: must be as the stack asks for it, got "differs: max_session_duration"; [^\n]+\n$/,
    );
    expect(stdout).toMatch(/\nservices-pay-prod +lets somebody through +1 +services-apply\n/);
  });

  it('refuses every plan that is none at once, and one that is there twice, with exit 2', () => {
    const bad = planFile('audit.json', ['no-op'], { errored: true });
    const { code, stdout, stderr } = runCommand(aws, bad, join(parent, 'organization.json'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n').filter(Boolean)).toHaveLength(2);
    const good = planFile('services-pay-prod.json', ['no-op']);
    expect(runCommand(aws, good, good)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'stack services-pay-prod: must have one plan, got "several"; name each plan once\n',
    });
  });
});

describe('platform drift issues', () => {
  const printed = (name: string, ran: { readonly stdout: string }) => {
    const path = join(parent, name);
    writeFileSync(path, ran.stdout);
    return path;
  };

  it('writes one text a stack of what both commands printed', () => {
    const files = [
      printed('github.json', onGithub(environment({ can_admins_bypass: true }), '--json')),
      printed('aws.json', runCommand(aws, planFile('services-pay-prod.json', ['update']), '--json')),
    ];
    const out = join(parent, 'issues');
    const { code, stdout } = runCommand(issues, ...files, '--out', out);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^2 stacks drift; the texts are in /);
    expect(readdirSync(out).sort()).toEqual(['github-pay.md', 'services-pay-prod.md']);
    expect(readFileSync(join(out, 'github-pay.md'), 'utf8')).toMatch(
      /^\*\*github-pay\*\* is not as main asks for it: 1 /,
    );
    expect(runCommand(issues, ...files, '--out', out)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^--out: must be an empty directory, got /),
    });
  });

  it('writes nothing where nothing drifts', () => {
    const out = join(parent, 'no-issues');
    const file = printed('fine.json', onGithub(environment(), '--json'));
    expect(runCommand(issues, file, '--out', out)).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(out)).toEqual([]);
  });

  it.each([
    { name: 'no such file', text: undefined, says: /must be a file that can be read, got "no such file"/ },
    { name: 'no result', text: '{}', says: /\.findings: must be a list, got "nothing"/ },
    {
      name: 'a stack that is a path',
      text: JSON.stringify({
        findings: [
          { stack: '../x', severity: 'opens', subject: '', rule: '', got: '', remedy: '', who: 'services-apply' },
        ],
      }),
      says: /^stack "\.\.\/x": must have a name/,
    },
  ])('refuses $name with exit 2', ({ text, says }) => {
    const path = join(parent, 'result.json');
    rmSync(path, { force: true });
    if (text !== undefined) writeFileSync(path, text);
    const { code, stderr } = runCommand(issues, path, '--out', join(parent, 'refused'));
    expect(stderr).toMatch(says);
    expect(code).toBe(2);
  });
});
