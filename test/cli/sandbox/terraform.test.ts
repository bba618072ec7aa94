import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLostAnswer } from '../../../cli/sandbox/lost-answer';
import { plannedChanges } from '../../../cli/sandbox/planned-changes';
import { createProcesses } from '../../../cli/sandbox/processes';
import { createTerraform } from '../../../cli/sandbox/terraform';
import { terraformError } from '../../../cli/sandbox/terraform-error';

const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
afterAll(() => rmSync(folder, { recursive: true }));
const log = join(folder, 'log');

/** A shell in the place of Terraform: its first argument is the script. */
const run = (script: string, allowed?: number[], limitMs = 10_000) =>
  createTerraform({
    program: 'sh',
    processes: createProcesses({ graceMs: 100 }),
    env: { PATH: process.env.PATH ?? '' },
    limitMs,
  })({ stack: 'organization', cwd: folder, args: ['-c', script], log, allowed });

describe('a Terraform command', () => {
  it('gives what it printed, and keeps all of it in the log', async () => {
    await expect(run('echo out; echo err >&2')).resolves.toEqual({ code: 0, stdout: 'out\n' });
    expect(readFileSync(log, 'utf8')).toContain('err');
  });

  it('may answer with an exit code', async () => {
    await expect(run('exit 2', [0, 2])).resolves.toMatchObject({ code: 2 });
  });

  it('fails with the error that it printed, on one line', async () => {
    await expect(run('printf "╷\\n│ Error: no such\\n│ bucket\\n│\\n│   with x\\n"; exit 1')).rejects.toThrow(
      `stack organization: terraform -c must succeed, got "no such bucket"; see ${log}`,
    );
  });

  it('fails when it takes too long', async () => {
    await expect(run('exec sleep 60', undefined, 100)).rejects.toThrow(/got "ended by SIGTERM"/);
  });
});

describe('the error in what Terraform printed', () => {
  it('is found in JSON lines too', () => {
    const line = JSON.stringify({ '@level': 'error', '@message': 'Error: reading IAM Role: 500', type: 'diagnostic' });
    expect(terraformError(`{"@message":"Plan"}\n${line}\n`)).toBe('reading IAM Role: 500');
  });

  it('is nothing where there is none', () => {
    expect(terraformError('Apply complete! Resources: 3 added')).toBeUndefined();
  });
});

describe('a lost answer', () => {
  it('is a create that finds its own resource', () => {
    expect(
      isLostAnswer(new Error('creating IAM Role (x): StatusCode: 409, EntityAlreadyExists: Role with name x')),
    ).toBe(true);
  });

  it('is no other error', () => {
    expect(isLostAnswer(new Error('creating IAM Role (x): StatusCode: 400, MalformedPolicyDocument'))).toBe(false);
  });
});

describe('what a plan would do', () => {
  it('is read from its events: resources and outputs, and nothing that stays', () => {
    const event = (type: string, rest: object) => JSON.stringify({ '@level': 'info', type, ...rest });
    const lines = [
      'a warning in words',
      event('resource_drift', { change: { action: 'update', resource: { addr: 'aws_iam_role.drifted' } } }),
      event('planned_change', { change: { action: 'create', resource: { addr: 'aws_iam_role.a' } } }),
      event('planned_change', { change: { action: 'noop', resource: { addr: 'aws_iam_role.b' } } }),
      event('outputs', { outputs: { ids: { action: 'update' }, same: { action: 'noop' } } }),
    ];
    expect(plannedChanges(lines.join('\n'))).toEqual([
      { address: 'aws_iam_role.a', action: 'create' },
      { address: 'output.ids', action: 'update' },
    ]);
  });
});
