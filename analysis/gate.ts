import type { Expectations } from '../expectations/expectations';
import type { Finding } from '../registry/finding';
import { ArtefactError } from './artefact-error';
import type { ChangeLimits } from './gate/change-limits';
import type { RootModule } from './gate/root-module';
import { gateRules } from './gate/rules';
import type { Plan } from './plan/plan';

type Gated = {
  readonly plans: readonly Plan[];
  /** Every synthesised stack by name. */
  readonly modules: ReadonlyMap<string, RootModule>;
  readonly expectations: Expectations;
  readonly limits: ChangeLimits;
  /** Losses of protected kinds that a person named, as `<stack>:<address>`. */
  readonly accepted?: readonly string[];
};

/**
 * Everything in plans that must not be applied; empty when nothing speaks against them.
 *
 * @throws ArtefactError for no plan, for two plans of one stack, and for a plan of a stack that is not synthesised:
 *   nothing says then what the plan should do.
 */
export function gate({ plans, modules, expectations, limits, accepted = [] }: Gated): Finding[] {
  const names = plans.map(({ stack }) => stack);
  const problems = [
    ...(plans.length === 0 ? ['plans: must be at least one, got "none"; name the files'] : []),
    ...names
      .filter((stack, index) => names.indexOf(stack) !== index)
      .map((stack) => `stack ${stack}: must have one plan, got "several"; name each file once`),
    ...names
      .filter((stack) => !modules.has(stack))
      .map(
        (stack) =>
          `stack ${stack}: must be synthesised, got "no such stack"; name the file as its stack, and synthesise the same commit`,
      ),
  ];
  if (problems.length > 0) throw new ArtefactError(problems);
  const stacks = plans.flatMap((plan) => {
    const module = modules.get(plan.stack);
    return module === undefined ? [] : [{ plan, module }];
  });
  return gateRules.flatMap(({ run }) => run({ stacks, modules, expectations, limits, accepted }));
}
