import type { Command } from 'commander';
import { exitCodes } from '../../cli/exit-codes';
import { oneLine } from '../../cli/one-line';

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs a command as `platform` does, within this process. */
export function runCommand(command: Command, ...args: string[]): Ran {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += text;
      return true;
    }),
  );
  const before = process.exitCode;
  process.exitCode = exitCodes.fine;
  try {
    command.parse(args, { from: 'user' });
    return { code: Number(process.exitCode), ...said };
  } catch (error) {
    return { code: exitCodes.couldNotRun, stdout: said.stdout, stderr: `${said.stderr}${oneLine(error)}\n` };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
