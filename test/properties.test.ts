import fc from 'fast-check';
import { formatFinding } from '../registry/finding';
import { arbitrarySources } from './fixtures/arbitrary-sources';
import { fixtureSources } from './fixtures/fixture-sources';
import { mutations } from './registry/mutator';
import { resourcesOf, type Synthesised, synthesised } from './synthesised';

const oneLine = /^[^\n]+: [^\n]+, got "[^\n]*"; [^\n]+$/;

function holds({ stacks }: Synthesised): void {
  const resources = resourcesOf(stacks);
  const roles = resources.filter(({ type }) => type === 'aws_iam_role');
  for (const { address, attributes } of roles)
    expect([address, attributes.permissions_boundary]).not.toContain(undefined);
  const addresses = resources.map(({ stack, address }) => `${stack} ${address}`);
  expect(new Set(addresses).size).toBe(addresses.length);
  const names = roles.map(({ stack, attributes }) => {
    const [account] = (stacks[stack]?.provider.aws?.[0]?.allowed_account_ids ?? []) as string[];
    return `${account} ${String(attributes.name).toLowerCase()}`;
  });
  expect(new Set(names).size).toBe(names.length);
}

describe('any valid registry', () => {
  it('synthesises, with a boundary on every role, and addresses and role names of their own', () => {
    fc.assert(
      fc.property(arbitrarySources(), (sources) => {
        const result = synthesised(sources);
        expect(result.findings.map(formatFinding)).toEqual([]);
        holds(result);
      }),
      { numRuns: 15 },
    );
  });
});

describe('any single change of a registry that the checks accept', () => {
  // `npm test` synthesises every two hundredth; all of them are checked, without synthesis, in test/registry.
  const sampled = [...mutations(fixtureSources())].filter((_, index) => index % 200 === 0);

  it(`synthesises, or fails with findings of one line (${sampled.length} changes)`, () => {
    for (const { sources } of sampled) {
      const result = synthesised(sources);
      for (const finding of result.findings) expect(formatFinding(finding)).toMatch(oneLine);
      if (result.findings.length === 0) holds(result);
      else expect(result.files).toEqual({});
    }
  });
});
