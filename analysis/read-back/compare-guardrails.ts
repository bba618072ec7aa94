import type { Finding } from '../../registry/finding';
import type { GuardrailFacts } from './guardrail-facts';
import { same } from './same';

/** Every SCP and RCP says what was synthesised and is attached exactly where it belongs, and there is no other. */
export function compareGuardrails({
  synthesised,
  live,
}: {
  readonly synthesised: readonly GuardrailFacts[];
  readonly live: readonly GuardrailFacts[];
}): Finding[] {
  const found = (name: string, rule: string, got: string): Finding => ({
    check: 'read-back',
    subject: `policy ${name}`,
    rule,
    got,
    remedy: 'compare cdk.tf.json of the stack organization with what was applied',
  });
  const inAws = new Map(live.map((policy) => [policy.name, policy]));
  const known = new Set(synthesised.map(({ name }) => name));
  return [
    ...synthesised.flatMap(({ name, type, content, targets }) => {
      const policy = inAws.get(name);
      if (!policy) return [found(name, 'must exist, as it was synthesised', 'no such policy')];
      return [
        ...(policy.type === type ? [] : [found(name, `type must be ${type}`, policy.type)]),
        ...(same(policy.content, content)
          ? []
          : [found(name, 'document must be as synthesised', JSON.stringify(policy.content))]),
        ...(same([...policy.targets].sort(), [...targets].sort())
          ? []
          : [found(name, `must be attached to ${listed(targets)}`, listed(policy.targets))]),
      ];
    }),
    ...live
      .filter(({ name }) => !known.has(name))
      .map(({ name }) => found(name, 'must be a policy that was synthesised', name)),
  ];
}

const listed = (targets: readonly string[]) => [...targets].sort().join(', ') || 'nothing';
