import { gateRules } from '../../../analysis/gate/rules';
import { badChanges } from '../../../cli/sandbox/bad-changes';
import type { RootJson } from '../../../cli/sandbox/bad-changes/root-json';

const trust = JSON.stringify({ Version: '2012-10-17', Statement: [] });
const role = (name: string) => ({
  name,
  assume_role_policy: trust,
  permissions_boundary: 'arn',
  max_session_duration: 3600,
});
const stack: RootJson = {
  provider: { aws: [{ region: 'eu-west-1' }] },
  resource: {
    aws_iam_role: Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, role(name)])),
    aws_iam_role_policy: { d: { role: '${aws_iam_role.d.name}' } },
  },
};

describe('the bad plans of the sandbox', () => {
  it('are one for each rule of the gate', () => {
    expect(
      badChanges
        .flat()
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(gateRules.map(({ name }) => name).sort());
  });

  it.each(badChanges.flat().map((change) => [change.rule, change] as const))('change the stack: %s', (_, { make }) => {
    const { json } = make(stack);
    expect(json).not.toEqual(stack);
  });

  it('do not meet in one resource where they share a plan', () => {
    for (const changes of badChanges) {
      const addresses = changes.flatMap(({ make }) => make(stack).address ?? []);
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });

  it('leave nothing behind that refers to what is gone', () => {
    const [first = []] = badChanges;
    const json = first.reduce((each, { make }) => make(each).json, stack);
    expect(JSON.stringify(json)).not.toContain('aws_iam_role.d');
  });
});
