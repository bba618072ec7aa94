import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Plan } from '../../analysis/plan/plan';
import { readPlan } from '../../analysis/plan/read-plan';
import { emulatorEnvironment } from './emulator-environment';
import { loggedRun } from './logged-run';
import type { Processes } from './processes';
import { SandboxFailure } from './sandbox-failure';
import { type Emulated, session } from './session';

export type PlanRun = {
  /** Folder that holds `<stack>/cdk.tf.json`. */
  readonly from: string;
  readonly stacks: readonly string[];
  /** ARN of the hub role whose session the job holds. */
  readonly hub: string;
};

export type Pipeline = {
  /** What `.github/scripts/plan.sh` makes of stacks, hashed and verified as the workflows do. */
  readonly plan: (run: PlanRun) => Promise<readonly Plan[]>;
};

export type PipelineOptions = {
  readonly emulated: Emulated;
  readonly processes: Processes;
  readonly env: Record<string, string>;
  /** The program that scripts find as `terraform`. */
  readonly terraform: string;
  /** A `.terraform.lock.hcl` that Terraform wrote for the provider of AWS. */
  readonly lock: string;
  readonly directory: string;
  readonly limitMs: number;
};

const ownScripts = join(__dirname, '../../.github/scripts');

/**
 * The scripts of the workflows, run as a credentialed job runs them: a copy of them, lock files beside it, the session of
 * one hub role, and stacks as they were synthesised.
 */
export function createPipeline(options: PipelineOptions): Pipeline {
  const { emulated, processes, env, terraform, lock, directory, limitMs } = options;
  const [scripts, locks, plugins, programs, logs] = [
    '.github/scripts',
    '.github/providers',
    'plugins',
    'bin',
    'logs',
  ].map((folder) => join(directory, folder)) as [string, string, string, string, string];
  for (const folder of [locks, plugins, programs, logs]) mkdirSync(folder, { recursive: true });
  cpSync(ownScripts, scripts, { recursive: true });
  cpSync(lock, join(locks, 'aws.lock.hcl'));
  symlinkSync(terraform, join(programs, 'terraform'));
  const run = loggedRun({ processes, limitMs });
  const state = { runs: 0 };

  const script = async (name: string, args: readonly string[], extra: Record<string, string>) => {
    state.runs += 1;
    const log = join(logs, `${state.runs}-${name}.log`);
    const result = await run({
      program: 'bash',
      args: [join(scripts, name), ...args],
      cwd: directory,
      env: {
        ...env,
        ...extra,
        PATH: `${programs}${delimiter}${env.PATH ?? ''}`,
        // Scripts keep one for each run; here it is the same provider every time.
        TF_PLUGIN_CACHE_DIR: plugins,
      },
      log,
    }).catch((error: Error) => {
      throw new SandboxFailure(`${name}: bash must start, got "${error.message}"; check the installation`);
    });
    if (result.code === 0) return result.stdout;
    const got = result.all.trim().split('\n').at(-1) || `ended by ${result.signal ?? `exit ${result.code}`}`;
    throw new SandboxFailure(`${name}: must succeed, got "${got}"; see ${log}`);
  };

  return {
    plan: async ({ from, stacks, hub }) => {
      state.runs += 1;
      const to = join(directory, `plans-${state.runs}`);
      if (existsSync(to)) throw new Error(`${to}: must be new`);
      await script('plan.sh', [from, to], {
        ...emulatorEnvironment(emulated, await session(emulated, hub)),
        STACKS: stacks.join(' '),
      });
      await script('verify-plans.sh', [to], {});
      return stacks.map((stack) => readPlan(join(to, `${stack}.json`)));
    },
  };
}
