import { join } from 'node:path';
import { accountClients } from './account-clients';
import { type BeginOptions, begin } from './begin';
import { recordCalls } from './call-recorder';
import type { FirstRun } from './first-run';
import { isLostAnswer } from './lost-answer';
import type { Pipeline, PipelineOptions } from './pipeline';
import { rehearsal } from './rehearsal';
import { stateBucketOf } from './state-bucket-of';
import { type Verdict, verify } from './verify';

export type RunSandboxOptions = BeginOptions & {
  /** Makes what runs the scripts of the workflows. */
  readonly pipeline: (place: Pick<PipelineOptions, 'directory' | 'lock' | 'emulated' | 'stateBucket'>) => Pipeline;
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

async function attempt(options: RunSandboxOptions, name: string) {
  const { scope, region, emulator, pipeline, progress } = options;
  const { run, runner, synthesise, managementId, home } = await begin(options, name);
  const common = { scope, synthesise, runner, progress, managementId };
  const clients = accountClients({ endpoint: emulator.endpoint, region });
  const verdict = await verify({ ...common, ...run, clients });
  // One account alone has neither the bucket nor the hub identities that the workflows use.
  if (scope.kind === 'account') return { ...run, ...verdict };
  const recorder = await recordCalls(emulator.endpoint);
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
