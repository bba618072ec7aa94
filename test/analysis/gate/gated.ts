import { gate } from '../../../analysis/gate';
import { defaultLimits } from '../../../analysis/gate/default-limits';
import { rootModule } from '../../../analysis/gate/root-module';
import type { Expectations } from '../../../expectations/expectations';
import type { Finding } from '../../../registry/finding';
import { fixtureSources } from '../../fixtures/fixture-sources';
import { type SynthesisedStack, synthesised } from '../../synthesised';
import { aPlan, type ShownChange, type ShownPlan } from '../plan/a-plan';
import { planOfStack } from '../plan/plan-of-stack';

const { stacks, files, findings } = synthesised(fixtureSources());
if (findings.length > 0) throw new Error(JSON.stringify(findings));

export type Spoil = {
  readonly stack?: string;
  /** What of the stack exists already. */
  readonly made?: (address: string) => boolean;
  /** Edits the synthesised stack before it is planned. */
  readonly synthesis?: (stack: SynthesisedStack & Record<string, unknown>) => void;
  readonly plan?: (plan: ShownPlan) => void;
  readonly expectations?: (expectations: Expectations) => Expectations;
  readonly accepted?: readonly string[];
  readonly limits?: Partial<typeof defaultLimits>;
};

/** What the gate finds in the plan of a stack of the fixture, spoiled. */
export function gated(spoil: Spoil = {}): Finding[] {
  const { stack: name = 'services-pay-prod', synthesis, plan, made, accepted, limits } = spoil;
  const stack = structuredClone(stacks[name]) as SynthesisedStack & Record<string, unknown>;
  synthesis?.(stack);
  const shown = planOfStack(stack, made);
  plan?.(shown);
  for (const { address, change } of shown.resource_changes) setPlanned(shown, address, change.after);
  const expectations = JSON.parse(files['expectations.json'] ?? '') as Expectations;
  return gate({
    plans: [aPlan(shown, name)],
    modules: new Map(
      Object.entries({ ...stacks, [name]: stack }).map(([each, json]) => [each, rootModule(json as never)]),
    ),
    expectations: spoil.expectations?.(expectations) ?? expectations,
    limits: { ...defaultLimits, ...limits },
    ...(accepted && { accepted }),
  });
}

/** The change of an address, to be edited. */
export function changeOf(plan: ShownPlan, address: string): ShownChange['change'] {
  const found = plan.resource_changes.find((each) => each.address === address);
  if (!found) throw new Error(`no change of ${address}`);
  return found.change;
}

/** Sets arguments of what will be there. */
export function setAfter(plan: ShownPlan, address: string, values: Record<string, unknown>): void {
  const change = changeOf(plan, address);
  change.after = { ...change.after, ...values };
}

/** A plan says a value twice, and both must agree. */
function setPlanned({ planned_values: { root_module } }: ShownPlan, address: string, after: unknown): void {
  const others = (root_module.resources ?? []).filter((each) => each.address !== address);
  root_module.resources = after ? [...others, { address, mode: 'managed', values: after }] : others;
}
