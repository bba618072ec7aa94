import type { Action } from './action';
import type { BootstrapContext, BootstrapStep } from './bootstrap-step';
import type { Operation } from './operation';
import { shellLine } from './shell-line';

export type ScriptInput = {
  readonly steps: readonly BootstrapStep[];
  readonly context: BootstrapContext;
  readonly operations: (action: Action) => readonly Operation[];
};

export type ScriptStep = {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly session: BootstrapStep['session'];
  readonly commands: readonly string[];
};

/** Every command of the first run, as it is known now; nothing is run. */
export const scriptOf = ({ steps, context, operations }: ScriptInput): ScriptStep[] =>
  steps.map(({ id, title, why, session, phases }) => ({
    id,
    title,
    why,
    session,
    commands: [
      ...new Set(
        phases.flatMap((phase) => {
          const actions = phase(context);
          if (actions.length > 0) return actions.flatMap((action) => operations(action).map(shellLine));
          return context.manage === 'none' ? [] : ['# the stacks of the accounts, once their ids are in the lock'];
        }),
      ),
    ],
  }));
