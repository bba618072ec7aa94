import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Sources } from '../../registry/load-platform';
import { accountClients } from './account-clients';
import { recordCalls } from './call-recorder';
import type { Emulator } from './emulator';
import { type FirstRun, firstRun } from './first-run';
import { isLostAnswer } from './lost-answer';
import { managementId } from './management-id';
import { notEmulated } from './not-emulated';
import type { Pipeline, PipelineOptions } from './pipeline';
import type { Progress } from './progress';
import { rehearsal } from './rehearsal';
import type { Scope } from './scope';
import { slow } from './slow';
import { createStackRunner } from './stack-runner';
import { stateBucketOf } from './state-bucket-of';
import { createSynthesis } from './synthesis';
import type { Terraform } from './terraform';
import { type Verdict, verify } from './verify';

export type RunSandboxOptions = {
  readonly sources: Sources;
  readonly scope: Scope;
  readonly region: string;
  readonly emulator: Emulator;
  readonly terraform: Terraform;
  /** Makes what runs the scripts of the workflows. */
  readonly pipeline: (place: Pick<PipelineOptions, 'directory' | 'lock' | 'emulated' | 'stateBucket'>) => Pipeline;
  readonly progress: Progress;
  readonly directory: string;
  readonly today: string;
};

export type SandboxResult = FirstRun & Verdict & { readonly repeated: boolean };

/** The first run and all that is checked after it; once more from the beginning when the emulator lost an answer. */
export async function runSandbox(options: RunSandboxOptions): Promise<SandboxResult> {
  const { emulator, progress } = options;
  try {
    return { ...(await attempt(options, 'run-1')), repeated: false };
  } catch (error) {
    const { reset } = emulator;
    if (!isLostAnswer(error) || !reset) throw error;
    await progress('an answer of the emulator was lost (EntityAlreadyExists): once more from the beginning', [
      { title: 'reset the emulator', run: async () => void (await reset()) },
    ]);
    return { ...(await attempt(options, 'run-2')), repeated: true };
  }
}

async function attempt(
  { sources, scope, region, emulator, terraform, pipeline, progress, directory, today }: RunSandboxOptions,
  name: string,
) {
  const { endpoint } = emulator;
  const [home, workdir, logs] = ['', 'stacks', 'logs'].map((folder) => join(directory, name, folder)) as [
    string,
    string,
    string,
  ];
  for (const folder of [workdir, logs]) mkdirSync(folder, { recursive: true });
  const leaveOut = scope.kind === 'account' ? [...notEmulated, ...slow] : notEmulated;
  const runner = createStackRunner({ terraform, endpoint, workdir, logs, notEmulated: leaveOut });
  const synthesise = createSynthesis({ directory: home, today });
  const management = await managementId({ endpoint, region });
  const common = { scope, synthesise, runner, progress, managementId: management };
  const run = await firstRun({ ...common, sources });
  const clients = accountClients({ endpoint, region });
  const verdict = await verify({ ...common, ...run, clients });
  // One account alone has neither the bucket nor the hub identities that the workflows use.
  if (scope.kind === 'account') return { ...run, ...verdict };
  const recorder = await recordCalls(endpoint);
  try {
    const stateBucket = stateBucketOf(run.synthesis);
    const rehearsed = await rehearsal({
      ...common,
      ...run,
      clients,
      recorder,
      stateBucket,
      directory: join(home, 'proposed'),
      pipeline: pipeline({
        directory: join(home, 'pipeline'),
        lock: runner.lockFile(),
        emulated: { endpoint: recorder.endpoint, region },
        stateBucket,
      }),
    });
    return { ...run, ...verdict, findings: [...verdict.findings, ...rehearsed] };
  } finally {
    await recorder.close();
  }
}
