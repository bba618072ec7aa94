import { compareGuardrails } from '../../../analysis/read-back/compare-guardrails';
import type { GuardrailFacts } from '../../../analysis/read-back/guardrail-facts';
import { formatFinding } from '../../../registry/finding';

const policy = (change: Partial<GuardrailFacts> = {}): GuardrailFacts => ({
  name: 'scp-root-1',
  type: 'SERVICE_CONTROL_POLICY',
  content: { Version: '2012-10-17', Statement: [] },
  targets: ['root', 'unit prod'],
  ...change,
});
const compared = (live: readonly GuardrailFacts[]) =>
  compareGuardrails({ synthesised: [policy()], live }).map(formatFinding);

describe('guardrails read back from the organisation', () => {
  it('hold when each is as synthesised and attached where it belongs', () => {
    expect(compared([policy({ targets: ['unit prod', 'root'] })])).toEqual([]);
  });

  it.each<{ name: string; live: GuardrailFacts[]; message: string }>([
    {
      name: 'is missing',
      live: [],
      message: 'policy scp-root-1: must exist, as it was synthesised, got "no such policy"',
    },
    {
      name: 'is detached from one target',
      live: [policy({ targets: ['unit prod'] })],
      message: 'policy scp-root-1: must be attached to root, unit prod, got "unit prod"',
    },
    {
      name: 'is detached from all',
      live: [policy({ targets: [] })],
      message: 'policy scp-root-1: must be attached to root, unit prod, got "nothing"',
    },
    {
      name: 'is attached to one target more',
      live: [policy({ targets: ['root', 'unit dev', 'unit prod'] })],
      message: 'policy scp-root-1: must be attached to root, unit prod, got "root, unit dev, unit prod"',
    },
    {
      name: 'is of the other type',
      live: [policy({ type: 'RESOURCE_CONTROL_POLICY' })],
      message: 'policy scp-root-1: type must be SERVICE_CONTROL_POLICY, got "RESOURCE_CONTROL_POLICY"',
    },
    {
      name: 'says something else',
      live: [policy({ content: {} })],
      message: 'policy scp-root-1: document must be as synthesised, got "{}"',
    },
    {
      name: 'is not ours',
      live: [policy(), policy({ name: 'other' })],
      message: 'policy other: must be a policy that was synthesised, got "other"',
    },
  ])('fails when a policy $name', ({ live, message }) => {
    expect(compared(live)).toEqual([`${message}; compare cdk.tf.json of the stack organization with what was applied`]);
  });
});
