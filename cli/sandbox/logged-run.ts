import { writeFileSync } from 'node:fs';
import type { Processes } from './processes';

export type LoggedRunOptions = {
  readonly processes: Processes;
  /** Then it is asked to stop, and has failed. */
  readonly limitMs: number;
};

export type RunInput = {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Record<string, string>;
  /** Keeps what it printed. */
  readonly log: string;
};

export type RunResult = {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  /** What it printed to both, as it came. */
  readonly all: string;
};

/** Runs a program to its end, and keeps what it printed in a log. Rejects only when it cannot be started. */
export const loggedRun =
  ({ processes, limitMs }: LoggedRunOptions) =>
  ({ program, args, cwd, env, log }: RunInput): Promise<RunResult> =>
    new Promise((resolve, reject) => {
      const child = processes.start(program, args, { cwd, env });
      const output = { stdout: '', all: '' };
      child.stdout?.on('data', (chunk: Buffer) => {
        output.stdout += chunk;
        output.all += chunk;
      });
      child.stderr?.on('data', (chunk: Buffer) => {
        output.all += chunk;
      });
      const limit = setTimeout(() => child.kill('SIGTERM'), limitMs);
      child.once('error', (error) => {
        clearTimeout(limit);
        reject(error);
      });
      child.once('close', (code, signal) => {
        clearTimeout(limit);
        writeFileSync(log, output.all);
        resolve({ code, signal, ...output });
      });
    });
