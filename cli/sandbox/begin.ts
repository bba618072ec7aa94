import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Sources } from '../../registry/load-platform';
import type { Emulator } from './emulator';
import { type FirstRun, firstRun } from './first-run';
import { managementId } from './management-id';
import { type NotEmulated, notEmulated } from './not-emulated';
import type { Progress } from './progress';
import type { Scope } from './scope';
import { slowTypes } from './slow-types';
import { createStackRunner, type StackRunner } from './stack-runner';
import { createSynthesis, type Synthesise } from './synthesis';
import type { Terraform } from './terraform';

export type BeginOptions = {
  readonly sources: Sources;
  readonly scope: Scope;
  readonly region: string;
  readonly emulator: Emulator;
  readonly terraform: Terraform;
  readonly progress: Progress;
  readonly directory: string;
  readonly today: string;
  /** Leaves out what takes long and is not what is looked at: slow types, and the stacks of accounts that nothing happens to. */
  readonly hurry?: boolean;
};

/** What every rehearsal begins with. */
export type Begun = {
  readonly run: FirstRun;
  readonly runner: StackRunner;
  readonly synthesise: Synthesise;
  /** The account that the emulator's own credentials are of. */
  readonly managementId: string;
  /** What was synthesised and is not applied. */
  readonly leftOut: readonly NotEmulated[];
  /** The directory of this attempt. */
  readonly home: string;
};

/** The first run on an empty emulator, in a directory of its own. */
export async function begin(
  { sources, scope, region, emulator, terraform, progress, directory, today, hurry = false }: BeginOptions,
  name: string,
): Promise<Begun> {
  const { endpoint } = emulator;
  const home = join(directory, name);
  const [workdir, logs] = [join(home, 'stacks'), join(home, 'logs')];
  for (const folder of [workdir, logs]) mkdirSync(folder, { recursive: true });
  const leftOut = [...notEmulated, ...slowTypes(scope, hurry)];
  const runner = createStackRunner({ terraform, endpoint, workdir, logs, notEmulated: leftOut });
  const synthesise = createSynthesis({ directory: home, today });
  const management = await managementId({ endpoint, region });
  const without = hurry ? ['log-archive', 'security'] : [];
  const run = await firstRun({ sources, scope, synthesise, runner, progress, without, managementId: management });
  return { run, runner, synthesise, managementId: management, leftOut, home };
}
