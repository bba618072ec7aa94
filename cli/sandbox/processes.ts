import { type ChildProcess, spawn } from 'node:child_process';

export type StartOptions = { readonly cwd: string; readonly env: Record<string, string> };

export type Processes = {
  readonly start: (command: string, args: readonly string[], options: StartOptions) => ChildProcess;
  /** Ends every child that still runs: asked first, forced after the grace. */
  readonly stop: () => Promise<void>;
  /** The last resort of an exit that cannot wait. */
  readonly kill: () => void;
};

/**
 * Children that never outlive the sandbox.
 *
 * Each has a process group of its own, so that Ctrl-C in a terminal reaches the sandbox alone: Terraform is then asked to
 * stop, writes its state and releases its lock while the emulator is still there to answer.
 */
export function createProcesses({ graceMs }: { readonly graceMs: number }): Processes {
  const running = new Map<ChildProcess, Promise<void>>();
  const signalGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals) => {
    try {
      if (pid !== undefined) process.kill(-pid, signal);
    } catch {
      // It has ended meanwhile.
    }
  };
  return {
    start: (command, args, options) => {
      const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
      const ended = new Promise<void>((resolve) => {
        child.once('error', () => resolve());
        child.once('close', () => resolve());
      }).finally(() => running.delete(child));
      running.set(child, ended);
      return child;
    },
    stop: async () => {
      await Promise.all(
        [...running].map(async ([child, ended]) => {
          // To the program alone: Terraform ends its own providers, and does it in order.
          child.kill('SIGTERM');
          const force = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
          await ended;
          clearTimeout(force);
        }),
      );
    },
    kill: () => {
      for (const child of running.keys()) signalGroup(child, 'SIGKILL');
    },
  };
}
