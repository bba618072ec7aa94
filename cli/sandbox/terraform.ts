import { writeFileSync } from 'node:fs';
import type { Processes } from './processes';
import { SandboxFailure } from './sandbox-failure';
import { terraformError } from './terraform-error';

export type TerraformResult = { readonly code: number; readonly stdout: string };

export type Terraform = (command: {
  /** For messages. */
  readonly stack: string;
  readonly cwd: string;
  readonly args: readonly string[];
  /** Keeps what it printed. */
  readonly log: string;
  /** Exit codes that are answers, not errors. */
  readonly allowed?: readonly number[];
}) => Promise<TerraformResult>;

export type TerraformOptions = {
  readonly program: string;
  readonly processes: Processes;
  readonly env: Record<string, string>;
  /** Then it is asked to stop, and has failed. */
  readonly limitMs: number;
};

/** Runs Terraform or OpenTofu; what it printed goes to a log, and a failure is said in one line. */
export const createTerraform =
  ({ program, processes, env, limitMs }: TerraformOptions): Terraform =>
  ({ stack, cwd, args, log, allowed = [0] }) =>
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
        reject(
          new SandboxFailure(`stack ${stack}: ${program} must start, got "${error.message}"; check the installation`),
        );
      });
      child.once('close', (code, signal) => {
        clearTimeout(limit);
        writeFileSync(log, output.all);
        if (code !== null && allowed.includes(code)) resolve({ code, stdout: output.stdout });
        else {
          const got = terraformError(output.all) ?? `ended by ${signal ?? `exit ${code}`}`;
          reject(new SandboxFailure(`stack ${stack}: terraform ${args[0]} must succeed, got "${got}"; see ${log}`));
        }
      });
    });
