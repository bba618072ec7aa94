import { join } from 'node:path';
import type { NotEmulated } from './not-emulated';
import type { StatePlace } from './override';
import { type PlannedChange, plannedChanges } from './planned-changes';
import { prepareRootModule } from './root-modules';
import type { Terraform } from './terraform';
import { resourcesOf } from './terraform-json';

export type StackRun = {
  readonly stack: string;
  readonly outdir: string;
  /** ARN of the role to assume. */
  readonly identity: string;
  /** ARN of the role that reaches the state in its bucket; without it a new state is beside the stack. */
  readonly stateRole?: string | undefined;
  /** Applies the plan that was made last, as the workflow does, instead of planning once more. */
  readonly planned?: boolean;
};

/** What was synthesised and is not applied, because the emulator lacks it. */
export type MissingPart = { readonly part: string; readonly because: string };

export type Applied = {
  readonly resources: number;
  readonly milliseconds: number;
  readonly notEmulated: readonly MissingPart[];
};

export type StackRunner = {
  readonly apply: (run: StackRun) => Promise<Applied>;
  readonly plan: (run: Omit<StackRun, 'planned'>) => Promise<readonly PlannedChange[]>;
  /** The versions and hashes of the provider as Terraform wrote them for a stack that it has run. */
  readonly lockFile: () => string;
  readonly outputs: (stack: string) => Promise<unknown>;
  /** Moves a state from its directory into the bucket, as a person would. */
  readonly moveState: (run: Omit<StackRun, 'identity'> & { readonly roleArn: string }) => Promise<void>;
};

export type StackRunnerOptions = {
  readonly terraform: Terraform;
  readonly endpoint: string;
  readonly workdir: string;
  readonly logs: string;
  readonly notEmulated: readonly NotEmulated[];
};

const planFile = 'tfplan';

/** Runs Terraform on stacks; knows where the state of each one is. */
export function createStackRunner(options: StackRunnerOptions): StackRunner {
  const { terraform, endpoint, workdir, logs, notEmulated } = options;
  const states = new Map<string, StatePlace>();
  const counts = new Map<string, number>();
  const log = (stack: string, what: string) => {
    const count = (counts.get(stack) ?? 0) + 1;
    counts.set(stack, count);
    return join(logs, `${stack}-${count}-${what}.log`);
  };
  const prepare = (stack: string, outdir: string) =>
    prepareRootModule({ stack, outdir, workdir, endpoint, state: states.get(stack) ?? 'local', notEmulated });

  /** One Terraform command on the files as they were synthesised, before it and after it. */
  const run = async (stack: string, outdir: string, args: readonly string[], allowed?: readonly number[]) => {
    const module = prepare(stack, outdir);
    const result = await terraform({ stack, cwd: module.directory, args, log: log(stack, args[0] ?? ''), allowed });
    module.assertUntouched();
    return { ...result, module };
  };
  const initialised = async ({ stack, outdir, stateRole }: Omit<StackRun, 'identity'>) => {
    if (states.has(stack)) return;
    states.set(stack, stateRole === undefined ? 'local' : { roleArn: stateRole });
    await run(stack, outdir, ['init', '-input=false', '-no-color']);
  };
  const as = (identity: string) => [
    '-input=false',
    '-no-color',
    '-parallelism=10',
    `-var=identity=${identity}`,
    '-var=session=sandbox',
  ];

  return {
    apply: async ({ stack, outdir, identity, stateRole, planned = false }) => {
      const start = Date.now();
      await initialised({ stack, outdir, stateRole });
      const last = planned ? [planFile] : ['-auto-approve'];
      const { module } = await run(stack, outdir, ['apply', ...as(identity), ...last]);
      const { json, leftOut, narrowed } = module;
      return {
        resources: resourcesOf(json).length - leftOut.length,
        milliseconds: Date.now() - start,
        notEmulated: [
          ...leftOut.map(({ address, because }) => ({ part: address, because })),
          ...narrowed.map(({ address, argument, without, because }) => ({
            part: `${address}, ${without.join(', ')} in ${argument}`,
            because,
          })),
        ],
      };
    },
    plan: async ({ stack, outdir, identity, stateRole }) => {
      await initialised({ stack, outdir, stateRole });
      const { stdout } = await run(
        stack,
        outdir,
        ['plan', `-out=${planFile}`, '-json', '-detailed-exitcode', ...as(identity)],
        [0, 2],
      );
      return plannedChanges(stdout);
    },
    lockFile: () => {
      const [stack] = states.keys();
      if (stack === undefined) throw new Error('a stack must have been applied before its lock file is asked for');
      return join(workdir, stack, '.terraform.lock.hcl');
    },
    outputs: async (stack) => {
      const { stdout } = await terraform({
        stack,
        cwd: join(workdir, stack),
        args: ['output', '-json', '-no-color'],
        log: log(stack, 'output'),
      });
      return JSON.parse(stdout);
    },
    moveState: async ({ stack, outdir, roleArn }) => {
      states.set(stack, { roleArn });
      await run(stack, outdir, ['init', '-migrate-state', '-force-copy', '-input=false', '-no-color']);
    },
  };
}
