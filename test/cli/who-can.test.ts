import { whoCan } from '../../cli/who-can';
import { type Ran, runCommand } from './run-command';
import { synthesisedDirectory } from './synthesised-directory';

const { directory } = synthesisedDirectory();
const run = (...args: string[]): Ran => runCommand(whoCan, ...args, '--dir', directory);
const names = (...args: string[]): string[] => {
  const { roles } = JSON.parse(run(...args, '--json').stdout) as { roles: { name: string; account: string }[] };
  return [...new Set(roles.map(({ name }) => name))].sort();
};

describe('platform who-can', () => {
  it('lists every role that can, where, through which statement, and what the request must bring along', () => {
    const { code, stdout } = run('ecs:UpdateService');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^role +account +on +through +when\n/);
    expect(stdout).toMatch(
      /\npipeline\/pay_deploy +pay-prod +arn:aws:ecs:\*:200000000004:service\/main\/pay--\* +identity policy grants, statement EcsOwnServices +aws:ResourceTag\/platform:service is pay\n/,
    );
    expect(stdout).toMatch(/\n\d+ of \d+ roles can ecs:UpdateService\nnext: /);
  });

  it('keeps a prefix twin out of what is named as another service’s', () => {
    const able = names('lambda:UpdateFunctionCode', 'arn:aws:lambda:eu-west-1:200000000003:function:pay-api--web');
    expect(able).toContain('pay-api_deploy');
    expect(able).not.toContain('pay_deploy');
  });

  it('reads the policy of the resource across accounts', () => {
    const able = names('ecr:BatchGetImage', 'arn:aws:ecr:eu-west-1:200000000004:repository/pay/app');
    expect(able).toEqual(expect.arrayContaining(['pay_build', 'pay_deploy', 'pay_execution']));
    expect(able).not.toContain('pay-api_deploy');
  });

  it('follows who acts as whom: whoever rolls a service out reads the secrets of its roles', () => {
    const { stdout } = run(
      'secretsmanager:GetSecretValue',
      'arn:aws:secretsmanager:eu-west-1:200000000004:secret:pay/database-abcdef',
    );
    expect(stdout).toMatch(/\nruntime\/pay\/pay_execution +pay-prod +identity policy grants, statement \w+ /);
    expect(stdout).toMatch(/\npipeline\/pay_deploy +pay-prod +through pay_\w+ \([a-z ]+ it\) /);
    expect(stdout).not.toContain('pay-api_');
  });

  it('asks about the context that is given, and assumes no other value of it', () => {
    const service = 'arn:aws:ecs:eu-west-1:200000000003:service/main/pay--web';
    expect(names('ecs:UpdateService', service)).toContain('pay_deploy');
    expect(names('ecs:UpdateService', service, '--context', 'aws:ResourceTag/platform:service=pay-api')).not.toContain(
      'pay_deploy',
    );
  });

  it('says that nobody can', () => {
    const { code, stdout } = run('iam:CreateUser', 'arn:aws:iam::200000000003:user/mallory');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^no role of \d+ can iam:CreateUser on arn:\S+\nnext: npx platform explain <role> iam:CreateUser /,
    );
  });

  it('refuses an action that does not exist in one line, exit 2', () => {
    expect(run('iam:CreateRoll')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'action: must be one that iam has, got "iam:CreateRoll"; use "iam:CreateRole"\n',
    });
  });
});
