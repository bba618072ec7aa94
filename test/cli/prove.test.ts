import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure, Proof } from '../../analysis/proofs/proof';
import { prove } from '../../cli/prove';
import { type Ran, runCommand } from './run-command';
import { synthesisedDirectory } from './synthesised-directory';

const failure: Failure = {
  subject: 'services-pay-prod aws_iam_role.pay_deploy',
  rule: 'must not create roles',
  request: {
    principal: 'arn:aws:iam::200000000004:role/pipeline/pay_deploy',
    action: 'iam:CreateRole',
    resource: 'arn:aws:iam::200000000004:role/mine',
    context: { 'aws:RequestedRegion': 'eu-west-1' },
  },
  got: 'identity policy grants, statement Everything',
  remedy: 'narrow the grant',
};
let failures: Failure[] = [];

jest.mock('../../analysis/proofs', () => ({
  proofs: [
    { name: 'first', says: 'it holds', run: ({ roles }) => ({ asked: roles.length, failures: [] }) },
    { name: 'second', says: 'nobody creates roles', run: () => ({ asked: 2, failures }) },
  ] satisfies Proof[],
  artefactProofs: [{ name: 'first', says: 'it holds', run: () => ({ asked: 7, failures: [] }) }],
}));

const { directory, parent } = synthesisedDirectory();
const run = (...args: string[]): Ran => runCommand(prove, '--dir', directory, ...args);

describe('platform prove', () => {
  afterEach(() => {
    failures = [];
  });

  it('shows a row for each proof, and exit 0 when all hold', () => {
    const { code, stdout, stderr } = run();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^proof +says +asked +failures +seconds\n/);
    expect(stdout).toMatch(/\nfirst +it holds +\d+ +0 +\d+\.\d\d\n/);
    expect(stdout).toMatch(/\n2 proofs hold: \d+ questions decided in \d+\.\d s about \S+\nnext: /);
  });

  it('ends with 1 and names role, request, layer and statement of every failure on a line of its own', () => {
    failures = [failure, { ...failure, request: undefined, subject: 'document scp-root-1' }];
    const { code, stdout, stderr } = run();
    expect(code).toBe(1);
    expect(stdout).toContain('\n1 of 2 proofs fail: second\n');
    expect(stderr).toBe(
      `services-pay-prod aws_iam_role.pay_deploy: must not create roles (arn:aws:iam::200000000004:role/pipeline/pay_deploy iam:CreateRole on arn:aws:iam::200000000004:role/mine with aws:RequestedRegion=eu-west-1), got "identity policy grants, statement Everything"; narrow the grant
document scp-root-1: must not create roles, got "identity policy grants, statement Everything"; narrow the grant
`,
    );
  });

  it('runs what needs no expectations where there are none, names what it could not run, and ends with 2', () => {
    const copy = join(parent, 'without');
    cpSync(directory, copy, { recursive: true });
    rmSync(join(copy, 'expectations.json'));
    const { code, stdout, stderr } = runCommand(prove, '--dir', copy);
    expect(code).toBe(2);
    expect(stdout).toMatch(/\nfirst +it holds +7 +0 /);
    expect(stdout).toMatch(/\nonly 1 of 2 proofs could run: 7 questions [^\n]+\nnext: npm run synth\n$/);
    expect(stderr).toMatch(
      /^expectations: must be in \S+\/expectations\.json, got "no such file"; run npm run synth, because without it these proofs could not run: second\n$/,
    );
  });

  it('answers in JSON', () => {
    failures = [failure];
    const { proofs } = JSON.parse(run('--json').stdout);
    expect(proofs).toMatchObject([
      { proof: 'first', failures: [] },
      { proof: 'second', asked: 2, failures: [{ subject: failure.subject }] },
    ]);
  });

  it.each<{ name: string; spoil: (copy: string) => void; says: RegExp }>([
    {
      name: 'expectations of another version',
      spoil: (copy) => edit(join(copy, 'expectations.json'), (text) => text.replaceAll('"passes"', '"passed"')),
      says: /^expectations: role arn:\S+ must have passes, got "nothing" in \S+; run npm run synth\n$/,
    },
    {
      name: 'expectations of a version without the ids of reviewers',
      spoil: (copy) => edit(join(copy, 'expectations.json'), (text) => text.replaceAll('"reviewerId"', '"reviewer"')),
      says: /^expectations: environment of acme\/\S+ \S+ must have reviewerId, got "nothing" in \S+; run npm run synth\n$/,
    },
    {
      name: 'truncated expectations',
      spoil: (copy) => edit(join(copy, 'expectations.json'), (text) => text.slice(0, 400)),
      says: /^expectations: must be whole JSON, got "[^\n]+" in \S+; write it again\n$/,
    },
    {
      name: 'a directory that is no output',
      spoil: (copy) => rmSync(join(copy, 'stacks'), { recursive: true }),
      says: /^directory \S+: must be synthesised output with [^\n]+, got "no stacks"; [^\n]+\n$/,
    },
    {
      name: 'a truncated stack',
      spoil: (copy) => edit(stackIn(copy), (text) => text.slice(0, 400)),
      says: /^stack services-pay-prod file cdk\.tf\.json: must be whole JSON, got "[^\n]+"; [^\n]+\n$/,
    },
    {
      name: 'a policy that is no JSON',
      spoil: (copy) => edit(stackIn(copy), (text) => text.replace(/"policy": "\{/, '"policy": "')),
      says: /^stack services-pay-prod resource aws_\w+\.\S+ argument policy: [^\n]+\n/,
    },
    {
      name: 'a reference that leads nowhere',
      spoil: (copy) =>
        edit(stackIn(copy), (text) => text.replace(/\$\{aws_iam_role\.[^}]+\}/, '${aws_iam_role.gone.name}')),
      says: /^stack services-pay-prod resource aws_\w+\.\S+ argument \w+: a reference must [^\n]*, got "aws_iam_role\.gone\.name"; [^\n]+\n/,
    },
  ])('refuses $name, exit 2, without a table', ({ spoil, says }) => {
    const copy = join(parent, 'copy');
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy);
    cpSync(directory, copy, { recursive: true });
    spoil(copy);
    const { code, stdout, stderr } = runCommand(prove, '--dir', copy);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).not.toContain('    at ');
  });
});

const stackIn = (copy: string) => join(copy, 'stacks/services-pay-prod/cdk.tf.json');

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path} was not changed`);
  writeFileSync(path, after);
}
