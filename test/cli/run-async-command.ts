import type { Command } from 'commander';
import { exitCodes } from '../../cli/exit-codes';
import { oneLine } from '../../cli/one-line';
import type { Ran } from './run-command';

/** Runs a command that answers later, as `platform` does, within this process and as if it stood in a directory. */
export async function runAsyncCommand(command: Command, directory: string, ...args: string[]): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += text;
      return true;
    }),
  );
  const before = { exitCode: process.exitCode, directory: process.cwd() };
  process.exitCode = exitCodes.fine;
  process.chdir(directory);
  try {
    await command.parseAsync(args, { from: 'user' });
    return { code: Number(process.exitCode), ...said };
  } catch (error) {
    return { code: exitCodes.couldNotRun, stdout: said.stdout, stderr: `${said.stderr}${oneLine(error)}\n` };
  } finally {
    process.chdir(before.directory);
    process.exitCode = before.exitCode;
    for (const spy of spies) spy.mockRestore();
  }
}
