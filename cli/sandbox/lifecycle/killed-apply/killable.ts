import { spawn } from 'node:child_process';
import { terraformError } from '../../terraform-error';

/** SIGKILL takes its providers along; SIGTERM asks Terraform alone, as Ctrl-C and a cancelled job do. */
export type KillSignal = 'SIGKILL' | 'SIGTERM';

export type KillableOptions = {
  readonly program: string;
  readonly cwd: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
  /** Kills it once it has said so often that something is made, imported or destroyed; never where it is left out. */
  readonly after?: number;
  readonly signal?: KillSignal;
};

export type Killed = {
  /** Whether it was killed before it ended; one that is asked to stop ends by itself. */
  readonly killed: boolean;
  readonly code: number | null;
  /** How often it said that something is made, imported or destroyed. */
  readonly steps: number;
  readonly error: string | undefined;
};

const step = /: (Creation|Import|Destruction|Modifications) complete/g;

/**
 * Runs Terraform and stops it in the middle of what it does, by default with SIGKILL and together with its providers.
 *
 * What is told last may be half done, and what runs beside it is: that is the point.
 */
export const killable = ({ program, cwd, args, env, after, signal = 'SIGKILL' }: KillableOptions): Promise<Killed> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let killed = false;
    const steps = () => said.match(step)?.length ?? 0;
    const kill = () => {
      if (child.pid === undefined || killed) return;
      killed = true;
      process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal);
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk;
        if (after !== undefined && steps() >= after) kill();
      });
    }
    process.once('exit', kill);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', kill);
      resolve({ killed: killed && code === null, code, steps: steps(), error: terraformError(said) });
    });
  });
