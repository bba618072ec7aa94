import { Command } from 'commander';
import { accounts } from './accounts';
import { bench } from './bench';
import { check } from './check';
import { exitCodes } from './exit-codes';
import { generate } from './generate';
import { lock } from './lock';
import { oneLine } from './one-line';
import { sandbox } from './sandbox';
import { synth } from './synth';

const platform = new Command('platform')
  .description('the platform of an organisation: from a typed registry to proven Terraform')
  .showSuggestionAfterError()
  .addHelpText('after', '\nExample:\n  npx platform synth')
  .addCommand(synth)
  .addCommand(lock)
  .addCommand(accounts)
  .addCommand(sandbox)
  .addCommand(check)
  .addCommand(bench)
  .addCommand(generate);

/** A command line that cannot be understood could not run: commander's own code for it means findings here. */
const refuseToGuess = (command: Command): void => {
  command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? exitCodes.fine : exitCodes.couldNotRun));
  command.commands.forEach(refuseToGuess);
};
refuseToGuess(platform);

if (process.argv.length <= 2) platform.outputHelp();
else {
  platform.parseAsync().catch((error: unknown) => {
    process.stderr.write(`${oneLine(error)}\n`);
    process.exitCode = exitCodes.couldNotRun;
  });
}
