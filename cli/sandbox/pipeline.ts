import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
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

/** The run of the workflow `apply` that a script is part of. */
export type ApplyRun = { readonly commit: string; readonly run: number };

export type ApplyIdentity = 'guardrails-apply' | 'services-apply';

export type ApplyInput = ApplyRun & {
  readonly from: string;
  /** The file that the judge wrote. */
  readonly judged: string;
  readonly identity: ApplyIdentity;
  readonly hub: string;
  /** Stacks of one step that are applied at once. */
  readonly parallel?: number;
};

export type ApplyOutcome = {
  readonly applied: boolean;
  /** By stack, as the script wrote it; nothing where it refused before it began. */
  readonly results: Readonly<Record<string, string>>;
  /** Where the script wrote them. */
  readonly file: string;
  /** Everything that it printed. */
  readonly said: string;
};

export type ScriptRun = {
  readonly name: string;
  readonly args: readonly string[];
  readonly hub: string;
  readonly env: Record<string, string>;
};

export type Pipeline = {
  /** What `.github/scripts/plan.sh` makes of stacks, hashed and verified as the workflows do. */
  readonly plan: (run: PlanRun) => Promise<readonly Plan[]>;
  /** The same by `plan-main.sh`, which saves the plans; returns the directory with them as JSON and their records. */
  readonly planMain: (run: PlanRun & ApplyRun) => Promise<string>;
  /** What `apply.sh` does with judged plans; a refusal is an answer. */
  readonly apply: (run: ApplyInput) => Promise<ApplyOutcome>;
  /** Any other script, with the session of a hub role; fails where it refuses. */
  readonly script: (run: ScriptRun) => Promise<void>;
  /** The lock file of the provider that the scripts find; a change of it is a change of what is applied. */
  readonly lockFile: string;
};

export type PipelineOptions = {
  readonly emulated: Emulated;
  readonly processes: Processes;
  readonly env: Record<string, string>;
  /** The program that scripts find as `terraform`. */
  readonly terraform: string;
  /** A `.terraform.lock.hcl` that Terraform wrote for the provider of AWS. */
  readonly lock: string;
  readonly stateBucket: string;
  readonly directory: string;
  readonly limitMs: number;
};

const ownScripts = join(__dirname, '../../.github/scripts');

/**
 * The scripts of the workflows, run as a credentialed job runs them: a copy of them, lock files beside it, the session of
 * one hub role, and stacks as they were synthesised.
 */
export function createPipeline(options: PipelineOptions): Pipeline {
  const { emulated, processes, env, terraform, lock, stateBucket, directory, limitMs } = options;
  const [scripts, locks, plugins, programs, logs] = [
    '.github/scripts',
    '.github/providers',
    'plugins',
    'bin',
    'logs',
  ].map((folder) => join(directory, folder)) as [string, string, string, string, string];
  for (const folder of [locks, plugins, programs, logs]) mkdirSync(folder, { recursive: true });
  cpSync(ownScripts, scripts, { recursive: true });
  const lockFile = join(locks, 'aws.lock.hcl');
  cpSync(lock, lockFile);
  symlinkSync(terraform, join(programs, 'terraform'));
  const run = loggedRun({ processes, limitMs });
  const state = { runs: 0 };

  const tried = async (name: string, args: readonly string[], extra: Record<string, string>) => {
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
    return { ...result, log };
  };
  const script = async (name: string, args: readonly string[], extra: Record<string, string>) => {
    const { code, signal, all, log } = await tried(name, args, extra);
    if (code === 0) return;
    const got = all.trim().split('\n').at(-1) || `ended by ${signal ?? `exit ${code}`}`;
    throw new SandboxFailure(`${name}: must succeed, got "${got}"; see ${log}`);
  };
  const fresh = (name: string) => {
    state.runs += 1;
    return join(directory, `${name}-${state.runs}`);
  };
  const as = async (hub: string) => emulatorEnvironment(emulated, await session(emulated, hub));
  const ofRun = ({ commit, run: id }: ApplyRun) => ({ COMMIT: commit, RUN_ID: String(id), STATE_BUCKET: stateBucket });

  return {
    lockFile,
    script: async ({ name, args, hub, env: own }) => script(name, args, { ...(await as(hub)), ...own }),
    plan: async ({ from, stacks, hub }) => {
      const to = fresh('plans');
      await script('plan.sh', [from, to], { ...(await as(hub)), STACKS: stacks.join(' ') });
      await script('verify-plans.sh', [to], {});
      return stacks.map((stack) => readPlan(join(to, `${stack}.json`)));
    },
    planMain: async ({ from, stacks, hub, ...apply }) => {
      const to = fresh('saved');
      await script('plan-main.sh', [from, to], {
        ...(await as(hub)),
        ...ofRun(apply),
        STACKS: stacks.join(' '),
        PARALLEL: '2',
      });
      return to;
    },
    apply: async ({ from, judged, identity, hub, parallel = 2, ...apply }) => {
      const to = fresh('result');
      const { code, all } = await tried('apply.sh', [judged, from, to], {
        ...(await as(hub)),
        ...ofRun(apply),
        IDENTITY: identity,
        PARALLEL: String(parallel),
      });
      return { applied: code === 0, results: existsSync(to) ? resultsIn(to) : {}, file: to, said: all };
    },
  };
}

function resultsIn(file: string): Readonly<Record<string, string>> {
  const { stacks } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly stacks: readonly { readonly stack: string; readonly result: string }[];
  };
  return Object.fromEntries(stacks.map(({ stack, result }) => [stack, result]));
}
