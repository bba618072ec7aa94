import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../../../analysis/plan/plan';
import { readPlan } from '../../../../analysis/plan/read-plan';
import { awsCli } from '../../../recover/aws-cli';
import { forceUnlock } from '../../../recover/force-unlock';
import { type Recovered, recoverStack } from '../../../recover/recover-stack';
import { stackRead } from '../../../recover/stack-read';
import { stateOf } from '../../../recover/state-of';
import { cleanEnvironment } from '../../clean-environment';
import { emulatorEnvironment } from '../../emulator-environment';
import { identityFor, identityIn, identityOf } from '../../identity-for';
import { createProcesses } from '../../processes';
import { requiredTools } from '../../required-tools';
import { prepareRootModule } from '../../root-modules';
import { SandboxFailure } from '../../sandbox-failure';
import { session } from '../../session';
import type { StackPlace } from '../../stack-place';
import { createTerraform } from '../../terraform';
import type { LifecycleContext } from '../lifecycle-case';
import { type Killed, type KillSignal, killable } from './killable';

const planFile = 'to-kill.tfplan';

/** One stack, which may be killed, recovered and let go of. */
export type KilledStack = {
  /** Applies or destroys it; killed after so many steps, or run to its end. */
  readonly run: (outdir: string, what: 'apply' | 'destroy', after?: number, signal?: KillSignal) => Promise<Killed>;
  readonly plan: (outdir: string) => Promise<Plan>;
  /** What `platform recover` says of it. */
  readonly recover: (outdir: string) => Promise<Recovered>;
  /** What a person does with a state in a file that was cut off. */
  readonly moveStateAside: () => void;
  /** Lets go of the lock, if there is one, as `platform recover --unlock --yes` does, and says whether there was. */
  readonly unlock: (outdir: string) => Promise<boolean>;
};

/**
 * Runs Terraform itself, in a directory of its own: the runner of the sandbox never kills.
 *
 * @param kept where its state is: in the bucket, or in a file as in a first run.
 */
export function killedStack(
  {
    synthesis,
    emulated,
    directory,
    leftOut,
  }: Pick<LifecycleContext, 'synthesis' | 'emulated' | 'directory' | 'leftOut'>,
  place: StackPlace,
  kept: 'bucket' | 'file' = 'bucket',
): KilledStack {
  const { stack, account, kind } = place;
  const { expectations } = synthesis;
  const program = requiredTools(process.env, { ownEmulator: false, scripts: true }).terraform;
  const env = cleanEnvironment(process.env);
  const hub = identityIn('platform', identityOf[kind], expectations);
  const member = identityFor(place, expectations);
  const workdir = join(directory, 'stacks');
  const stateFile = join(workdir, stack, 'terraform.tfstate');
  mkdirSync(workdir, { recursive: true });
  const terraform = createTerraform({ program, processes: createProcesses({ graceMs: 5_000 }), env, limitMs: 600_000 });
  const state = { logs: 0, initialised: false, planned: '' };
  const variables = ['-input=false', '-no-color', `-var=identity=${member}`, '-var=session=sandbox'];

  const prepared = async (outdir: string): Promise<string> => {
    const { directory: cwd } = prepareRootModule({
      stack,
      outdir,
      workdir,
      endpoint: emulated.endpoint,
      state: kept === 'file' ? 'local' : { roleArn: hub },
      notEmulated: leftOut,
    });
    if (!state.initialised) await quiet(cwd, ['init', '-input=false', '-no-color']);
    state.initialised = true;
    return cwd;
  };
  const quiet = (cwd: string, args: readonly string[]) => {
    state.logs += 1;
    return terraform({ stack, cwd, args, log: join(directory, `${state.logs}-${args[0]}.log`) });
  };
  const as = async (role: string) => ({ ...env, ...emulatorEnvironment(emulated, await session(emulated, role)) });
  const { region } = emulated;

  return {
    run: async (outdir, what, after, signal) => {
      const cwd = await prepared(outdir);
      const options = { program, cwd, env, ...(after !== undefined && { after }), ...(signal && { signal }) };
      if (what === 'destroy')
        return killable({ ...options, args: ['destroy', '-auto-approve', '-parallelism=4', ...variables] });
      // As the workflow applies, so that each start is short; the same plan again for as long as the state is what it was.
      const args = ['apply', '-parallelism=4', ...variables, planFile];
      const again = state.planned === outdir && existsSync(join(cwd, planFile));
      if (!again) await quiet(cwd, ['plan', '-lock=false', `-out=${planFile}`, ...variables]);
      state.planned = outdir;
      const applied = await killable({ ...options, args });
      if (!again || !applied.error?.startsWith('Saved plan is stale')) return applied;
      await quiet(cwd, ['plan', '-lock=false', `-out=${planFile}`, ...variables]);
      return killable({ ...options, args });
    },
    plan: async (outdir) => {
      const cwd = await prepared(outdir);
      await quiet(cwd, ['plan', '-lock=false', '-out=tfplan', ...variables]);
      const { stdout } = await quiet(cwd, ['show', '-json', '-no-color', 'tfplan']);
      const file = join(directory, `${stack}.json`);
      writeFileSync(file, stdout);
      return readPlan(file);
    },
    recover: async (outdir) =>
      recoverStack({
        stack: stackRead(outdir, stack),
        hub: awsCli({ env: await as(hub), region }),
        inAccount: awsCli({ env: await as(identityIn(account, 'break-glass', expectations)), region }),
        // A kill before the first write leaves none.
        ...(kept === 'file' && existsSync(stateFile) && { file: stateFile }),
      }),
    moveStateAside: () => renameSync(stateFile, `${stateFile}.cut-off`),
    unlock: async (outdir) => {
      const read = stackRead(outdir, stack);
      if (read.backend === undefined)
        throw new SandboxFailure(
          `stack ${stack}: must keep its state in the bucket, got "a file"; run it after the first run`,
        );
      const env = await as(hub);
      const { lock } = await stateOf(read, awsCli({ env, region }), undefined);
      if (lock) forceUnlock(read.backend, lock.id, env);
      return lock !== undefined;
    },
  };
}
