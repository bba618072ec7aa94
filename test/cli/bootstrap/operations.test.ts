import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Action, Actor } from '../../../cli/bootstrap/action';
import type { Operation } from '../../../cli/bootstrap/operation';
import { type OperationsInput, operationsOf } from '../../../cli/bootstrap/operations-of';
import { runOperation } from '../../../cli/bootstrap/run-operation';
import { shellLine } from '../../../cli/bootstrap/shell-line';
import { shellWord } from '../../../cli/bootstrap/shell-word';
import type { StackPlace } from '../../../cli/sandbox/stack-place';

const input: OperationsInput = {
  terraform: 'terraform',
  outdir: 'cdktf.out',
  arnOf: (actor: Actor) =>
    `arn:aws:iam::111122223333:role/${actor.kind === 'identity' ? `platform/${actor.identity}` : 'OrganizationAccountAccessRole'}`,
  session: 'first-administrator',
  repository: 'acme/platform',
  commit: 'a'.repeat(40),
  evidenceBucket: 'acme-evidence-111122223333',
  providerLock: () => undefined,
  yes: true,
};
const management: StackPlace = { stack: 'management', kind: 'management', account: 'management' };
const first: Actor = { kind: 'first', account: 'management' };
const platform: Actor = { kind: 'first', account: 'platform' };

const actions: readonly Action[] = [
  { do: 'apply', place: management, as: first, state: 'file' },
  { do: 'move-state', place: management, as: platform },
  { do: 'apply', place: management, as: first, state: { as: platform } },
  { do: 'apply', place: management, as: first, state: { as: 'session' } },
  { do: 'accounts-sync' },
  { do: 'activate' },
  { do: 'lock' },
  { do: 'synth' },
  { do: 'teams-sync' },
  { do: 'fetch-main' },
  { do: 'anchor' },
  { do: 'see' },
  { do: 'people', what: ["it's `theirs` to do: $(exit 1)\nexit 1"] },
  { do: 'pipeline', place: management },
];

/** A directory in which every program writes down how it was called, and what Terraform found beside it. */
function recording() {
  const directory = mkdtempSync(join(tmpdir(), 'bootstrap-'));
  const calls = join(directory, 'calls');
  const bin = join(directory, 'bin');
  mkdirSync(join(directory, 'cdktf.out/stacks/management'), { recursive: true });
  mkdirSync(join(directory, '.github/scripts'), { recursive: true });
  mkdirSync(bin);
  writeFileSync(join(directory, 'cdktf.out/stacks/management/cdk.tf.json'), '{}');
  const program = `#!/usr/bin/env bash
{ printf '%s' "$(basename "$0")"; printf ' [%s]' "$@"; printf ' %s %s' "\${EVIDENCE_BUCKET:-}" "\${GITHUB_REPOSITORY:-}"
  printf ' %s\\n' "$(ls by-hand/management 2> /dev/null | tr '\\n' ' ')"; } >> ${calls}
`;
  const files = [
    ...['terraform', 'npx', 'git'].map((name) => join(bin, name)),
    join(directory, '.github/scripts/anchor-evidence.sh'),
  ];
  for (const file of files) {
    writeFileSync(file, program);
    chmodSync(file, 0o755);
  }
  const PATH = `${bin}${delimiter}${process.env.PATH}`;
  return { directory, PATH, calls: () => readFileSync(calls, 'utf8').trim().split('\n') };
}

const all = (overrides: Partial<OperationsInput> = {}): Operation[] =>
  actions.flatMap((action) => operationsOf(action, { ...input, ...overrides }));

async function run(operations: readonly Operation[]): Promise<string[]> {
  const { directory, PATH, calls } = recording();
  const before = { directory: process.cwd(), PATH: process.env.PATH };
  process.chdir(directory);
  process.env.PATH = PATH;
  try {
    for (const operation of operations) await runOperation(operation);
    return calls();
  } finally {
    process.chdir(before.directory);
    process.env.PATH = before.PATH;
    rmSync(directory, { recursive: true });
  }
}

describe('the commands of the first run', () => {
  it('are shown as they are run: typed into bash they make the same calls on the same files', async () => {
    const { directory, PATH, calls } = recording();
    try {
      const script = all().map(shellLine).join('\n');
      const { status, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
        cwd: directory,
        env: { ...process.env, PATH },
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(calls()).toEqual(await run(all()));
      expect(calls().length).toBeGreaterThan(15);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('keep a state in a file only until it moves', async () => {
    const calls = await run(all());
    const local = calls.filter((call) => call.startsWith('terraform')).map((call) => call.includes('local_override'));
    expect(local).toEqual([true, true, false, false, false, false, false]);
  });

  it.each([
    ['a file', 'file', undefined],
    ['the bucket, as another', { as: platform }, 'OrganizationAccountAccessRole'],
    ['the bucket, as the session', { as: 'session' }, undefined],
  ] as const)('reach a state in %s', (_, state, role) => {
    const lines = operationsOf({ do: 'apply', place: management, as: first, state }, input).map(shellLine);
    const init = lines.find((line) => line.includes(' init ')) ?? '';
    expect(init.includes('assume_role')).toBe(role !== undefined);
    expect(init.includes('-reconfigure')).toBe(state !== 'file');
  });

  it('ask Terraform not to ask only where everything was agreed to beforehand', () => {
    const of = (yes: boolean) =>
      all({ yes })
        .map(shellLine)
        .filter((line) => /^terraform .* apply/.test(line));
    expect(of(true).every((line) => line.includes('-auto-approve'))).toBe(true);
    expect(of(false).some((line) => line.includes('-auto-approve'))).toBe(false);
  });

  it('demand the lock of providers where the fork has one', () => {
    const lines = all({ providerLock: () => '.github/providers/aws.lock.hcl' }).map(shellLine);
    expect(lines.filter((line) => line.includes('.terraform.lock.hcl'))).toHaveLength(4);
    expect(lines.filter((line) => line.includes('-lockfile=readonly'))).toHaveLength(3);
    expect(all().map(shellLine).join()).not.toContain('readonly');
  });

  it('name the token of GitHub and never hold it', () => {
    const operations = operationsOf({ do: 'apply-github', stack: 'github-organization' }, input);
    expect(operations.flatMap((operation) => (operation.do === 'run' ? (operation.needs ?? []) : []))).toEqual([
      'GITHUB_TOKEN',
    ]);
    expect(operations.map(shellLine).join('\n')).not.toContain('GITHUB_TOKEN');
  });

  it('say which command failed, and what to do', async () => {
    const failing: Operation = { do: 'run', program: 'bash', args: ['-c', 'exit 3'] };
    await expect(runOperation(failing)).rejects.toThrow(
      `bash -c 'exit 3': must succeed, got "exit 3"; mend it and run npx platform bootstrap again, which goes on from here`,
    );
    await expect(runOperation({ do: 'run', program: 'no-such-program-here', args: [] })).rejects.toThrow('ENOENT');
  });
});

describe('a word of a shell', () => {
  it.each([
    'plain',
    'two words',
    "it's",
    '$(touch no)',
    '`touch no`',
    '"',
    '\\',
    '',
    '*',
    '-var=identity=a',
    'a\nb',
    '<id of platform>',
  ])('reads %j back', (word) => {
    const { stdout } = spawnSync('bash', ['-c', `printf '%s' ${shellWord(word)}`], { encoding: 'utf8' });
    expect(stdout).toBe(word);
    expect(existsSync('no')).toBe(false);
  });
});
