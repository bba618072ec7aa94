import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkflow } from '../../analysis/workflows/read-workflow';
import { repositoryRoot, scriptSandbox } from './script-sandbox';

const { directory, write, read, runText } = scriptSandbox();
const workspace = join(directory, 'workspace');
const artifact = join(directory, 'artifact');

/** The script of a step of the workflow, as it is in the file. */
function step(file: string, name: string): string {
  const { jobs } = readWorkflow(file, readFileSync(join(repositoryRoot, '.github', 'workflows', file), 'utf8'));
  const found = jobs.flatMap(({ steps }) => steps).find(({ fields }) => fields.name === name);
  if (typeof found?.fields.run !== 'string') throw new Error(`${file} has no script ${name}`);
  return found.fields.run;
}

const run = (file: string, name: string, env: Readonly<Record<string, string>> = {}) =>
  runText(step(file, name), {
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: join(directory, 'output'),
    WORKING_DIRECTORY: '.',
    ARTIFACT_DIRECTORY: artifact,
    ...env,
  });

beforeEach(() => {
  for (const folder of ['workspace', 'artifact', 'packed'])
    rmSync(join(directory, folder), { recursive: true, force: true });
  write('output', '');
  write('outside.sh', 'echo outside');
  write('workspace/build.sh', 'echo image@sha256:1 > "$ARTIFACT_DIRECTORY/image"');
  write('workspace/api/deploy.sh', 'echo "$PWD deploys $(cat "$ARTIFACT_DIRECTORY/image")"');
});

describe.each([
  { file: 'service-build.yml', act: 'build', script: 'build.sh' },
  { file: 'service-deploy.yml', act: 'deploy', script: 'api/deploy.sh' },
  { file: 'service-deploy-high-risk.yml', act: 'deploy', script: 'api/deploy.sh' },
])('$file', ({ file, act, script }) => {
  const inputs = {
    ROLE: 'arn:aws:iam::200000000004:role/pipeline/pay_build',
    ENVIRONMENT: 'prod',
    SECONDS_ASKED: '900',
  };

  it.each([
    { name: 'nothing wrong', env: {}, says: '', code: 0 },
    { name: 'the longest session', env: { SECONDS_ASKED: '3600' }, says: '', code: 0 },
    { name: 'a longer session', env: { SECONDS_ASKED: '3601' }, says: 'must be 900 to 3600, got 3601', code: 1 },
    { name: 'a shorter session', env: { SECONDS_ASKED: '60' }, says: 'must be 900 to 3600, got 60', code: 1 },
    { name: 'no number', env: { SECONDS_ASKED: 'a[$(id)]' }, says: 'must be 900 to 3600', code: 1 },
    {
      name: 'an environment that nobody made',
      env: { ROLE: '' },
      says: 'must have the variable AWS_ROLE_ARN',
      code: 1,
    },
  ])('answers $code to $name', ({ env, says, code }) => {
    const ran = run(file, 'check the inputs', { ...inputs, ...env });
    expect(ran.code).toBe(code);
    expect(ran.stdout).toContain(says);
  });

  it.each([
    { name: 'a file beside the repository', command: '../outside.sh' },
    { name: 'an absolute path', command: '/etc/hostname' },
    { name: 'no file', command: 'none.sh' },
    { name: 'a folder', command: 'api' },
    { name: 'a command line', command: `${script}; id` },
  ])('refuses to run $name', ({ command }) => {
    const { code, stdout } = run(file, act, { COMMAND: command });
    expect(code).not.toBe(0);
    expect(stdout).not.toMatch(/outside|uid=/);
  });
});

describe('service-build.yml and service-deploy.yml', () => {
  const build = () => {
    expect(run('service-build.yml', 'build', { COMMAND: 'build.sh' }).code).toBe(0);
    expect(run('service-build.yml', 'pack').code).toBe(0);
    return /^sha256=([0-9a-f]{64})$/m.exec(read('output'))?.[1] ?? '';
  };

  it('deploy what was built, by the script of the repository, in its folder', () => {
    const sha256 = build();
    expect(sha256).toBe(
      createHash('sha256')
        .update(readFileSync(join(directory, 'packed/artifact.tar')))
        .digest('hex'),
    );
    rmSync(artifact, { recursive: true });
    expect(run('service-deploy.yml', 'unpack', { SHA256: sha256 }).code).toBe(0);
    const { code, stdout } = run('service-deploy.yml', 'deploy', { COMMAND: 'deploy.sh', WORKING_DIRECTORY: 'api' });
    expect(code).toBe(0);
    expect(stdout).toBe(`${join(workspace, 'api')} deploys image@sha256:1\n`);
  });

  it('give the same files the same hash', () => {
    const first = build();
    rmSync(join(directory, 'packed'), { recursive: true });
    write('output', '');
    expect(build()).toBe(first);
  });

  it.each([
    { name: 'another hash', sha256: '0'.repeat(64) },
    { name: 'no hash', sha256: '' },
    { name: 'an option for the hash', sha256: '--ignore-missing' },
  ])('unpack nothing with $name', ({ sha256 }) => {
    build();
    rmSync(artifact, { recursive: true });
    expect(run('service-deploy.yml', 'unpack', { SHA256: sha256 }).code).not.toBe(0);
    expect(
      run('service-deploy.yml', 'deploy', { COMMAND: 'deploy.sh', WORKING_DIRECTORY: 'api' }).stdout,
    ).not.toContain('image@');
  });

  it('refuse an empty artefact', () => {
    write('workspace/build.sh', 'true');
    run('service-build.yml', 'build', { COMMAND: 'build.sh' });
    const { code, stdout } = run('service-build.yml', 'pack');
    expect(code).toBe(1);
    expect(stdout).toContain('must leave files in $ARTIFACT_DIRECTORY');
  });

  it('stop where the script fails', () => {
    write('workspace/build.sh', 'exit 3');
    expect(run('service-build.yml', 'build', { COMMAND: 'build.sh' }).code).toBe(3);
  });
});

describe('service-deploy-high-risk.yml', () => {
  const approve = (env: Readonly<Record<string, string>>) =>
    run('service-deploy-high-risk.yml', 'say what is approved', {
      ENVIRONMENT: 'prod-eu',
      SHA256: 'a'.repeat(64),
      GITHUB_REPOSITORY: 'acme/ledger',
      GITHUB_SHA: 'b'.repeat(40),
      LC_ALL: 'C',
      ...env,
    });

  it('says what is approved', () => {
    expect(approve({})).toMatchObject({
      code: 0,
      stdout: `approved: acme/ledger at ${'b'.repeat(40)}, artifact ${'a'.repeat(64)}, to prod-eu\n`,
    });
  });

  it.each<{ name: string; env: Readonly<Record<string, string>> }>([
    { name: 'a space after the name', env: { ENVIRONMENT: 'prod ' } },
    { name: 'a space before the name', env: { ENVIRONMENT: ' prod' } },
    { name: 'a line after the name', env: { ENVIRONMENT: 'prod\n' } },
    { name: 'a line before the name', env: { ENVIRONMENT: 'other\nprod' } },
    { name: 'the name in capitals', env: { ENVIRONMENT: 'PROD' } },
    { name: 'a letter that looks like one', env: { ENVIRONMENT: 'pr\u043ed' } },
    { name: 'no name', env: { ENVIRONMENT: '' } },
    { name: 'the first environment for the second', env: { ENVIRONMENT: 'prod_approval' } },
    { name: 'no hash', env: { SHA256: '' } },
    { name: 'a command in the hash', env: { SHA256: '$(id)' } },
  ])('does not come to the deployment with $name', ({ env }) => {
    const { code, stdout } = approve(env);
    expect(code).toBe(1);
    expect(stdout).not.toMatch(/approved|uid=/);
  });
});
