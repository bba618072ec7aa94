import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Operation } from './operation';
import { shellLine } from './shell-line';

/**
 * Does one operation; a program has the terminal to itself and is waited for, also where Ctrl-C asks it to stop:
 * Terraform then writes its state and releases its lock.
 *
 * @throws Error in the one form where a program does not succeed.
 */
export async function runOperation(operation: Operation): Promise<void> {
  switch (operation.do) {
    case 'copy':
      mkdirSync(dirname(operation.to), { recursive: true });
      copyFileSync(operation.from, operation.to);
      return;
    case 'write':
      writeFileSync(operation.to, `${operation.text}\n`);
      return;
    case 'remove':
      for (const file of operation.files) rmSync(file, { force: true });
      return;
    case 'ask':
      return;
    case 'run':
      return waitFor(operation);
  }
}

async function waitFor(operation: Operation & { do: 'run' }): Promise<void> {
  const ignore = () => undefined;
  // The program gets Ctrl-C from the terminal itself.
  process.on('SIGINT', ignore);
  try {
    const ended = await new Promise<string | undefined>((resolve) => {
      const child = spawn(operation.program, [...operation.args], {
        stdio: ['inherit', operation.aside ? 2 : 'inherit', 'inherit'],
        env: { ...process.env, ...operation.env },
      });
      child.once('error', ({ message }) => resolve(message));
      child.once('close', (code, signal) => resolve(code === 0 ? undefined : (signal ?? `exit ${code}`)));
    });
    if (ended === undefined) return;
    throw new Error(
      `${shellLine(operation)}: must succeed, got "${ended}"; mend it and run npx platform bootstrap again, which goes on from here`,
    );
  } finally {
    process.off('SIGINT', ignore);
  }
}
