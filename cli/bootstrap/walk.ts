import type { Action } from './action';
import { actionKey } from './action-key';
import type { BootstrapContext, BootstrapStep } from './bootstrap-step';
import type { DoneRecord } from './done-record';
import type { Operation } from './operation';
import { shellLine } from './shell-line';

export type WalkInput<Context extends BootstrapContext> = {
  readonly steps: readonly BootstrapStep[];
  /** How many steps of the whole run come before these. */
  readonly before?: number;
  readonly done: DoneRecord;
  /** Read anew for each phase: the one before changed what is known. */
  readonly context: () => Context;
  readonly operations: (action: Action, context: Context) => readonly Operation[];
  /** Throws where a step cannot begin. */
  readonly check: (step: BootstrapStep, operations: readonly Operation[], context: Context) => void;
  readonly run: (operation: Operation) => Promise<void>;
  readonly say: (line: string) => void;
  /** False where the person wants to stop here. */
  readonly agreed: (question: string) => Promise<boolean>;
};

/**
 * Walks a person through the first run: each phase is shown, then done, then recorded, action by action; what is recorded
 * is not done twice.
 *
 * @returns whether the last step is done.
 */
export async function walk<Context extends BootstrapContext>(input: WalkInput<Context>): Promise<boolean> {
  const { steps, before = 0, done, say } = input;
  for (const [index, step] of steps.entries()) {
    if (done.has(step.id)) {
      say(`${before + index + 1}. ${step.title}: done`);
      continue;
    }
    say(`\n${before + index + 1}. ${step.title}\n   ${step.why}`);
    for (const [number] of step.phases.entries()) if (!(await phase(step, number, input))) return false;
    done.add(step.id);
  }
  return true;
}

async function phase<Context extends BootstrapContext>(
  step: BootstrapStep,
  number: number,
  { done, context: read, operations: of, check, run, say, agreed }: WalkInput<Context>,
): Promise<boolean> {
  const context = read();
  const left = (step.phases[number]?.(context) ?? []).flatMap((action) => {
    const key = actionKey(step.id, number, action);
    return done.has(key) ? [] : [{ key, operations: of(action, context) }];
  });
  const operations = left.flatMap((each) => each.operations);
  if (operations.length === 0) return true;
  for (const operation of operations) say(`     ${shellLine(operation)}`);
  const people = operations.every((operation) => operation.do === 'ask');
  if (!people) check(step, operations, context);
  if (!(await agreed(people ? 'is this done?' : 'run this?'))) return false;
  for (const { key, operations: own } of left) {
    for (const operation of own) await run(operation);
    done.add(key);
  }
  return true;
}
