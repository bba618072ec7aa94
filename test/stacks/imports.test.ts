import type { Recovery } from '../../environments/schema';
import { formatFinding } from '../../registry/finding';
import { stacksIn, vetTexts } from '../analysis/vet/fixture-stacks';
import { fixtureSources } from '../fixtures/fixture-sources';
import { synthesised } from '../synthesised';

const stack = 'services-pay-prod';
const to = 'aws_iam_role.pay_deploy';
const recovery = (changes: Partial<Recovery> = {}): Recovery => ({
  version: 1,
  stack,
  made: '2026-11-22',
  imports: [{ to, id: 'pay_deploy' }],
  ...changes,
});
const synthesisedWith = (imports: Readonly<Record<string, unknown>>) => {
  const sources = fixtureSources();
  return synthesised({ ...sources, environments: { ...sources.environments, imports } });
};
const lines = (imports: Readonly<Record<string, unknown>>) => synthesisedWith(imports).findings.map(formatFinding);

describe('what a killed apply made and lost', () => {
  const before = synthesised(fixtureSources());
  const after = synthesisedWith({ [stack]: recovery() });

  it('is imported by its stack, and nothing else differs', () => {
    const { import: blocks, resource } = JSON.parse(after.files[`stacks/${stack}/cdk.tf.json`] ?? '{}');
    expect(blocks).toEqual([{ to, id: 'pay_deploy' }]);
    expect(resource).toEqual(before.stacks[stack]?.resource);
    const others = ({ files }: typeof after) => ({ ...files, [`stacks/${stack}/cdk.tf.json`]: '' });
    expect(others(after)).toEqual(others(before));
  });

  it('may be planned with credentials', () => {
    const { findings, vetted } = vetTexts(stacksIn(after.files), stacksIn(before.files));
    expect(findings).toEqual([]);
    expect(vetted).toContain(stack);
  });

  it.each([
    {
      name: 'an address that the stack does not have',
      imports: { [stack]: recovery({ imports: [{ to: 'aws_iam_role.gone', id: 'gone' }] }) },
      line: `imports ${stack}: must import to a resource of the stack ${stack}, got "aws_iam_role.gone"; remove it, or correct the address`,
    },
    {
      name: 'a stack that is not synthesised',
      imports: { 'services-gone': recovery({ stack: 'services-gone' }) },
      line: 'imports services-gone: must be of a stack in the output, got "services-gone"; remove environments/imports/services-gone.json',
    },
    {
      name: 'a template',
      imports: { [stack]: recovery({ imports: [{ to, id: '${file("/etc/passwd")}' }] }) },
      line: expect.stringContaining('which Terraform evaluates'),
    },
    {
      name: 'an id with spaces',
      imports: { [stack]: recovery({ imports: [{ to, id: 'pay deploy' }] }) },
      line: expect.stringContaining('must be the id by which the provider imports it'),
    },
    {
      name: 'nothing',
      imports: { [stack]: recovery({ imports: [] }) },
      line: expect.stringContaining('must import something; remove the file otherwise'),
    },
    { name: 'no JSON', imports: { [stack]: '{ "version": 1' }, line: expect.stringContaining(`imports ${stack}: `) },
  ])('is refused with $name', ({ imports, line }) => {
    expect(lines(imports)).toContainEqual(line);
  });
});
