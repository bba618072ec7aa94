import { spawn } from 'node:child_process';
import { Command } from 'commander';
import { steps } from './check/steps';
import { exitCodes } from './exit-codes';
import { paint } from './paint';

type Result = { readonly step: string; readonly seconds: number; readonly passed: boolean; readonly output: string };

/** `platform check`: everything that a pull request must pass, without credentials, network or Terraform. */
export const check = new Command('check')
  .description('types, lint, import directions, format, synthesis, proofs, the lock, generated files and tests')
  .option('--json', 'print the result as JSON', false)
  .addHelpText('after', '\nExample:\n  npm run check')
  .action(async ({ json }: { json: boolean }) => {
    const results: Result[] = [];
    // One after the other: each uses all cores, and the first failure is read first.
    for (const { name, command } of steps) {
      const result = await run(name, command);
      results.push(result);
      if (!json) {
        process.stdout.write(
          `${result.passed ? paint('green', 'passed') : paint('red', 'failed')}  ${name.padEnd(18)} ${result.seconds.toFixed(1).padStart(6)} s\n`,
        );
        if (!result.passed) process.stderr.write(`${result.output.trimEnd()}\n`);
      }
    }
    const failed = results.filter(({ passed }) => !passed);
    if (json) process.stdout.write(`${JSON.stringify({ steps: results }, null, 2)}\n`);
    else if (failed.length === 0)
      process.stdout.write(`${paint('green', 'everything passed')}; next: npm run sandbox, or open a pull request\n`);
    else
      process.stdout.write(
        `${paint('red', `${failed.length} of ${results.length} steps failed`)}: ${failed.map(({ step }) => step).join(', ')}\n`,
      );
    if (failed.length > 0) process.exitCode = exitCodes.findings;
  });

function run(step: string, [command = '', ...args]: readonly string[]): Promise<Result> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const done = (passed: boolean, extra = '') =>
      resolve({
        step,
        passed,
        seconds: (performance.now() - start) / 1000,
        output: Buffer.concat(chunks).toString() + extra,
      });
    child.on('error', (error) => done(false, `${step}: ${command} must start, got "${error.message}"; run npm ci\n`));
    child.on('close', (code) => done(code === 0));
  });
}
