import { loggedRun } from './logged-run';
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
export function createTerraform({ program, processes, env, limitMs }: TerraformOptions): Terraform {
  const run = loggedRun({ processes, limitMs });
  return async ({ stack, cwd, args, log, allowed = [0] }) => {
    const { code, signal, stdout, all } = await run({ program, args, cwd, env, log }).catch((error: Error) => {
      throw new SandboxFailure(`stack ${stack}: ${program} must start, got "${error.message}"; check the installation`);
    });
    if (code !== null && allowed.includes(code)) return { code, stdout };
    const got = terraformError(all) ?? `ended by ${signal ?? `exit ${code}`}`;
    throw new SandboxFailure(`stack ${stack}: terraform ${args[0]} must succeed, got "${got}"; see ${log}`);
  };
}
