import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { vet } from '../../cli/vet';
import { runCommand } from './run-command';
import { synthesisedDirectory } from './synthesised-directory';

const { directory: main, parent } = synthesisedDirectory();
// Two are enough to judge one by the other, and are copied faster.
for (const name of readdirSync(join(main, 'stacks'))) {
  if (!['organization', 'services-pay-prod'].includes(name)) rmSync(join(main, 'stacks', name), { recursive: true });
}
const proposed = join(parent, 'proposed');
const out = join(parent, 'vetted');
const stack = join(proposed, 'stacks/services-pay-prod');
const file = join(stack, 'cdk.tf.json');
const run = (...args: string[]) => runCommand(vet, proposed, '--main', main, '--out', out, ...args);
const filesIn = (directory: string) =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
const leak = () =>
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('"resource"', '"output":{"x":{"value":"${file(1)}"}},"resource"'),
  );

describe('platform vet', () => {
  beforeEach(() => {
    for (const path of [proposed, out]) rmSync(path, { recursive: true, force: true });
    cpSync(main, proposed, { recursive: true });
  });

  it('copies cdk.tf.json of every vetted stack and nothing else that lies there', () => {
    for (const name of ['evil.tf', 'terraform.tfvars', '.terraform.lock.hcl', 'sandbox_override.tf.json']) {
      writeFileSync(join(stack, name), 'x');
    }
    mkdirSync(join(stack, '.terraform'));
    writeFileSync(join(proposed, 'expectations.json'), 'x');
    const { code, stdout, stderr } = run();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\nservices-pay-prod +vetted +a plan with credentials\n/);
    expect(stdout).toMatch(
      /\n\d+ vetted, 0 refused, 0 unknown to main, the vetted ones in \S+\nnext: terraform plan [^\n]+\n$/,
    );
    const stacks = readdirSync(join(main, 'stacks'));
    expect(filesIn(out)).toEqual(stacks.map((name) => `stacks/${name}/cdk.tf.json`).sort());
    for (const path of filesIn(out)) expect(readFileSync(join(out, path))).toEqual(readFileSync(join(main, path)));
  });

  it('lists what main does not know, without failing, and never copies it', () => {
    cpSync(stack, join(proposed, 'stacks/services-new-prod'), { recursive: true });
    const { code, stdout } = run();
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /\nservices-new-prod +unknown to main +no plan with credentials; reviewers read it in words\n/,
    );
    expect(readdirSync(join(out, 'stacks'))).not.toContain('services-new-prod');
  });

  it('ends with 1 and writes nothing when a stack is refused', () => {
    leak();
    const { code, stdout, stderr } = run();
    expect(code).toBe(1);
    expect(stdout).toMatch(/\nservices-pay-prod +refused /);
    expect(stdout).toMatch(/\n\d+ vetted, 1 refused, 0 unknown to main; nothing was written\nnext: /);
    expect(stderr).toContain(
      'stack services-pay-prod output.x.value: must be a plain reference to a resource of this stack, got "${file(1)}"; ',
    );
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(parent).sort()).toEqual(['out', 'proposed']);
  });

  it('answers in JSON', () => {
    leak();
    const answer = JSON.parse(run('--json').stdout);
    expect(answer).toMatchObject({ dir: proposed, main, refused: ['services-pay-prod'], unknown: [] });
    expect(answer.vetted).not.toContain('services-pay-prod');
    expect(answer.findings.map(({ check }: { check: string }) => check)).toEqual([
      'outputs-as-main',
      'plain-references',
    ]);
  });

  it.each<{ name: string; spoil: () => void; got: string }>([
    {
      name: 'a link for cdk.tf.json',
      spoil: () => {
        rmSync(file);
        symlinkSync(join(main, 'stacks/services-pay-prod/cdk.tf.json'), file);
      },
      got: 'stack services-pay-prod: cdk.tf.json must be a regular file of at most 64 MiB, got "a link"',
    },
    {
      name: 'a link for a stack',
      spoil: () => {
        rmSync(stack, { recursive: true });
        symlinkSync(join(main, 'stacks/services-pay-prod'), stack);
      },
      got: 'stack services-pay-prod: must be a directory, got "a link"',
    },
    {
      name: 'a pipe, without waiting for it',
      spoil: () => {
        rmSync(file);
        execFileSync('mkfifo', [file]);
      },
      got: 'got "no regular file"',
    },
    {
      name: 'a directory for cdk.tf.json',
      spoil: () => {
        rmSync(file);
        mkdirSync(file);
      },
      got: 'got "no regular file"',
    },
    {
      name: 'a file that is too large',
      spoil: () => truncateSync(file, 64 * 1024 * 1024 + 1),
      got: 'got "67108865 bytes"',
    },
    { name: 'a stack without its file', spoil: () => rmSync(file), got: 'got "no such file"' },
    {
      name: 'a file beside the stacks',
      spoil: () => writeFileSync(join(proposed, 'stacks/x'), ''),
      got: 'got "a file"',
    },
    {
      name: 'a name that is no name of a stack',
      spoil: () => mkdirSync(join(proposed, 'stacks', '$(env)\u001b[2J')),
      got: 'stack $(env)\\u001b[2J: must have a name in lower-case kebab of at most 100 characters, got "$(env)\\u001b[2J"',
    },
    {
      name: 'a name that is too long',
      spoil: () => mkdirSync(join(proposed, 'stacks', 'a'.repeat(101))),
      got: 'lower-case kebab of at most 100 characters',
    },
  ])('refuses $name, exit 1', ({ spoil, got }) => {
    spoil();
    const { code, stdout, stderr } = run();
    expect(code).toBe(1);
    expect(stderr).toContain(got);
    expect(stdout).toContain('nothing was written\n');
    expect(stdout).not.toContain('env');
    expect(existsSync(out)).toBe(false);
  });

  it.each<{ name: string; spoil: () => void; args?: string[]; says: RegExp }>([
    {
      name: 'stacks that are a link',
      spoil: () => {
        rmSync(join(proposed, 'stacks'), { recursive: true });
        symlinkSync(join(main, 'stacks'), join(proposed, 'stacks'));
      },
      says: /^dir: must be synthesised output with [^\n]+, got "a link" at \S+; [^\n]+\n$/,
    },
    {
      name: 'no output of main',
      spoil: () => {},
      args: ['--main', join(parent, 'none')],
      says: /^--main: must be synthesised output with [^\n]+, got "nothing" at \S+; [^\n]+\n$/,
    },
    {
      name: 'a directory that holds something already',
      spoil: () => {
        mkdirSync(out);
        writeFileSync(join(out, 'x.tf'), '');
      },
      says: /^--out: must be an empty directory, or none yet, got "\S+"; name another\n$/,
    },
    {
      name: 'a link to write to',
      spoil: () => symlinkSync(main, out),
      says: /^--out: must be an empty directory, or none yet, got "\S+"; name another\n$/,
    },
    {
      name: 'a place that is not there',
      spoil: () => {},
      args: ['--out', join(parent, 'no/where')],
      says: /^--out: must be in a directory that can be written, got "ENOENT" for \S+; name another\n$/,
    },
  ])('could not run with $name, exit 2', ({ spoil, args = [], says }) => {
    spoil();
    const { code, stdout, stderr } = run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });

  it('writes into an empty directory that is there', () => {
    mkdirSync(out);
    expect(run().code).toBe(0);
    expect(readdirSync(out)).toEqual(['stacks']);
  });
});
