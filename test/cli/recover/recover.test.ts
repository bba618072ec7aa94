import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { recoverySchema } from '../../../environments/schema';
import { runAsyncCommand } from '../run-async-command';

const directory = mkdtempSync(join(tmpdir(), 'platform-recover-'));
const path = process.env.PATH;
afterAll(() => {
  process.env.PATH = path;
  rmSync(directory, { recursive: true, force: true });
});
const write = (name: string, text: string) => {
  mkdirSync(join(directory, name, '..'), { recursive: true });
  writeFileSync(join(directory, name), text);
};
const fake = (program: string, body: string) => {
  write(`bin/${program}`, `#!/usr/bin/env bash\necho "$*" >> '${directory}/${program}.calls'\n${body}\n`);
  chmodSync(join(directory, 'bin', program), 0o755);
};
const calls = (program: string) =>
  existsSync(join(directory, `${program}.calls`)) ? readFileSync(join(directory, `${program}.calls`), 'utf8') : '';
const id = '11111111-2222-4333-8444-555555555555';
const lock = {
  ID: id,
  Operation: 'OperationTypeApply',
  Who: 'runner@host',
  Version: '1.11.4',
  Created: '2026-11-22T07:00:00Z',
};
const tags = { 'platform:service': 'pay' };
const role = (name: string) => ({ name, path: '/pipeline/', tags });
const stack = {
  terraform: { backend: { s3: { bucket: 'acme-state', key: 'stacks/services-pay.tfstate', region: 'eu-west-1' } } },
  provider: { aws: [{ region: 'eu-west-1', allowed_account_ids: ['200000000003'] }] },
  resource: {
    aws_iam_role: { held: role('held'), made: role('made'), new: role('new') },
    aws_iam_role_policy: {
      made: { role: '${aws_iam_role.made.name}', name: 'grants' },
      new: { role: '${aws_iam_role.new.name}', name: 'grants' },
    },
  },
};
const state = {
  version: 4,
  resources: [{ mode: 'managed', type: 'aws_iam_role', name: 'held', instances: [{ attributes: { name: 'held' } }] }],
};
const made = {
  RoleName: 'made',
  Path: '/pipeline/',
  Tags: [{ Key: 'platform:service', Value: 'pay' }],
  RolePolicyList: [{ PolicyName: 'grants' }],
};

beforeEach(() => {
  for (const name of ['bucket', 'imports', 'aws.calls', 'terraform.calls', 'cdktf.out'])
    rmSync(join(directory, name), { recursive: true, force: true });
  write('cdktf.out/stacks/services-pay/cdk.tf.json', JSON.stringify(stack));
  write('bucket/stacks/services-pay.tfstate', JSON.stringify(state));
  write('roles.json', JSON.stringify({ RoleDetailList: [made] }));
  fake(
    'aws',
    `case "$1 $2" in
  'sts get-caller-identity') echo '{ "Account": "'"\${AWS_SESSION_TOKEN:-200000000003}"'", "Arn": "arn:aws:iam::200000000003:user/x" }' ;;
  'sts assume-role') echo '{ "Credentials": { "AccessKeyId": "a", "SecretAccessKey": "b", "SessionToken": "'"$(cut -d: -f5 <<< "$4")"'" } }' ;;
  's3api get-object') [ -e '${directory}/bucket/'"$6" ] || { echo 'An error occurred (NoSuchKey) when calling the GetObject operation: no' >&2; exit 254; }; cp '${directory}/bucket/'"$6" "$7"; echo '{}' ;;
  'iam get-account-authorization-details') cat '${directory}/roles.json' ;;
  *) echo 'An error occurred (AccessDenied) when calling it: no' >&2; exit 254 ;;
esac`,
  );
  fake('terraform', `[ ! -e '${directory}/broken' ] || { echo 'Error: broken' >&2; exit 1; }`);
  process.env.PATH = `${join(directory, 'bin')}${delimiter}${path}`;
});

/** A command of its own each time: one that ran keeps its options. */
const recover = (...args: readonly string[]) => {
  let command: Parameters<typeof runAsyncCommand>[0] | undefined;
  jest.isolateModules(() => {
    command = (jest.requireActual('../../../cli/recover') as typeof import('../../../cli/recover')).recover;
  });
  if (command === undefined) throw new Error('no command');
  return runAsyncCommand(command, directory, 'services-pay', '--out', join(directory, 'imports'), ...args);
};
const file = () => join(directory, 'imports', 'services-pay.json');

describe('platform recover', () => {
  it('writes what exists and is not in the state, and says who holds the lock', async () => {
    write('bucket/stacks/services-pay.tfstate.tflock', JSON.stringify(lock));
    const { code, stdout, stderr } = await recover();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('by    runner@host, for an apply of Terraform 1.11.4');
    expect(stdout).toMatch(/aws_iam_role\.new +does not exist/);
    expect(stdout).toContain('the state holds 1 of 5 resources; of the others 2 exist and are imported, 2 are made');
    expect(stdout).toMatch(/next: .*resume the run that meets the lock.*\n$/);
    const written = JSON.parse(readFileSync(file(), 'utf8'));
    expect(recoverySchema.parse(written)).toMatchObject({
      stack: 'services-pay',
      imports: [
        { to: 'aws_iam_role.made', id: 'made' },
        { to: 'aws_iam_role_policy.made', id: 'made:grants' },
      ],
    });
  });

  it('changes nothing in AWS', async () => {
    await recover();
    for (const call of calls('aws').trim().split('\n')) expect(call).toMatch(/^\S+ (get|list|describe|head)-/);
  });

  it('finds everything in a state that was never written', async () => {
    rmSync(join(directory, 'bucket'), { recursive: true });
    write('roles.json', JSON.stringify({ RoleDetailList: [{ ...made, RoleName: 'held' }, made] }));
    expect(JSON.parse((await recover('--json')).stdout)).toMatchObject({
      held: 0,
      lock: null,
      imports: [{ id: 'held' }, { id: 'made' }, { id: 'made:grants' }],
    });
  });

  it('writes nothing with --dry-run', async () => {
    expect((await recover('--dry-run')).stdout).toContain('is not written: --dry-run');
    expect(existsSync(file())).toBe(false);
  });

  it('leaves what may be somebody else’s, exit 1', async () => {
    write('roles.json', JSON.stringify({ RoleDetailList: [{ ...made, Tags: [] }] }));
    const { code, stdout } = await recover();
    expect({ code, written: existsSync(file()) }).toEqual({ code: 1, written: false });
    expect(stdout).toContain('left: a role of that name has other tags');
  });

  it('says that a file must go which has nothing left to import', async () => {
    write('imports/services-pay.json', '{}');
    write('roles.json', '{}');
    expect((await recover()).stdout).toContain('next: remove environments/imports/services-pay.json');
  });

  it('asks as the role that is named, and reads the state as whoever asks', async () => {
    const { code } = await recover('--role', 'arn:aws:iam::200000000003:role/platform/auditor');
    expect(code).toBe(0);
    expect(calls('aws')).toContain('sts assume-role --role-arn arn:aws:iam::200000000003:role/platform/auditor');
  });

  it('asks with a profile, which keys in the environment do not win over', async () => {
    fake('aws', `echo "$AWS_PROFILE \${AWS_ACCESS_KEY_ID:-no key}" >> '${directory}/profiles'; exit 1`);
    process.env.AWS_ACCESS_KEY_ID = 'of-the-hub';
    write('profiles', '');
    write(
      'cdktf.out/stacks/services-pay/cdk.tf.json',
      JSON.stringify({ ...stack, terraform: { backend: { local: {} } } }),
    );
    const { code } = await recover('--profile', 'pay-auditor');
    delete process.env.AWS_ACCESS_KEY_ID;
    expect({ code, asked: readFileSync(join(directory, 'profiles'), 'utf8') }).toEqual({
      code: 2,
      asked: 'pay-auditor no key\n',
    });
  });

  it('refuses a profile beside a role', async () => {
    expect(await recover('--profile', 'a', '--role', 'b')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('got both'),
    });
  });

  it('refuses credentials of another account', async () => {
    const { code, stderr } = await recover('--role', 'arn:aws:iam::200000000009:role/platform/auditor');
    expect({ code, written: existsSync(file()) }).toEqual({ code: 2, written: false });
    expect(stderr).toContain(
      'credentials: must be of account 200000000003, which services-pay is in, got "200000000009"',
    );
  });

  it('reads a state in a file where the stack keeps it there', async () => {
    write(
      'cdktf.out/stacks/services-pay/cdk.tf.json',
      JSON.stringify({ ...stack, terraform: { backend: { local: {} } } }),
    );
    write('by-hand/services-pay/terraform.tfstate', JSON.stringify(state));
    expect((await recover()).stdout).toContain('the state holds 1 of 5 resources');
    expect(calls('aws')).not.toContain('s3api');
  });

  it.each(['', '{ "version": 4, "resources": [ { "mode"'])(
    'finds everything where a kill cut a state in a file off: %j',
    async (text) => {
      write('terraform.tfstate', text);
      const { code, stdout } = await recover('--state', 'terraform.tfstate');
      expect(code).toBe(0);
      expect(stdout).toContain('the state is cut off in the middle');
      expect(stdout).toContain('the state holds 0 of 5 resources');
      expect(stdout).toMatch(
        /next: .* move \S*terraform\.tfstate aside, for Terraform cannot read it, and apply services-pay\n$/,
      );
    },
  );

  it('refuses a state in a file that is not there', async () => {
    const { code, stderr } = await recover('--state', 'nowhere.tfstate');
    expect(code).toBe(2);
    expect(stderr).toContain('--state: must be a file, got "nowhere.tfstate"');
  });

  it.each([
    { name: 'no lock', says: 'must find a lock', set: () => {}, args: ['--unlock', '--yes'] },
    {
      name: 'no --yes',
      says: 'got no --yes',
      set: () => write('bucket/stacks/services-pay.tfstate.tflock', JSON.stringify(lock)),
      args: ['--unlock'],
    },
    {
      name: 'what is no lock',
      says: 'must be a lock of Terraform',
      set: () => write('bucket/stacks/services-pay.tfstate.tflock', '{}'),
      args: ['--unlock', '--yes'],
    },
  ])('lets go of nothing with $name', async ({ says, set, args }) => {
    set();
    const { code, stderr } = await recover(...args);
    expect({ code, terraform: calls('terraform') }).toEqual({ code: 2, terraform: '' });
    expect(stderr).toContain(says);
  });

  it('lets go of the very lock that it showed', async () => {
    write('bucket/stacks/services-pay.tfstate.tflock', JSON.stringify(lock));
    const { code, stdout } = await recover('--unlock', '--yes');
    expect(code).toBe(0);
    expect(calls('terraform').trim().split('\n')).toEqual(['init -input=false -no-color', `force-unlock -force ${id}`]);
    expect(stdout).toContain('it was let go');
  });

  it('refuses a stack that is not synthesised, with the nearest name', async () => {
    const { recover: command } = jest.requireActual('../../../cli/recover') as typeof import('../../../cli/recover');
    const { code, stderr } = await runAsyncCommand(command, directory, 'services-pai');
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean services-pay?');
  });
});
