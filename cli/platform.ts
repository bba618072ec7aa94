import { Command } from 'commander';
import { accounts } from './accounts';
import { adopt } from './adopt';
import { affected } from './affected';
import { bench } from './bench';
import { benchEvaluate } from './bench-evaluate';
import { bootstrap } from './bootstrap';
import { byHand } from './by-hand';
import { check } from './check';
import { digest } from './digest';
import { drift } from './drift';
import { evidence } from './evidence';
import { exitCodes } from './exit-codes';
import { explain } from './explain';
import { gate } from './gate';
import { generate } from './generate';
import { judge } from './judge';
import { lock } from './lock';
import { move } from './move';
import { mutate } from './mutate';
import { newCommand } from './new';
import { oneLine } from './one-line';
import { planSummary } from './plan-summary';
import { prove } from './prove';
import { recover } from './recover';
import { retire } from './retire';
import { sandbox } from './sandbox';
import { synth } from './synth';
import { teams } from './teams';
import { trust } from './trust';
import { twoPeople } from './two-people';
import { uses } from './uses';
import { verifyApproval } from './verify-approval';
import { vet } from './vet';
import { whoCan } from './who-can';
import { workflows } from './workflows';

const platform = new Command('platform')
  .description('the platform of an organisation: from a typed registry to proven Terraform')
  .showSuggestionAfterError()
  .addHelpText('after', '\nExample:\n  npx platform synth')
  .addCommand(synth)
  .addCommand(prove)
  .addCommand(explain)
  .addCommand(whoCan)
  .addCommand(trust)
  .addCommand(twoPeople)
  .addCommand(vet)
  .addCommand(affected)
  .addCommand(gate)
  .addCommand(digest)
  .addCommand(planSummary)
  .addCommand(verifyApproval)
  .addCommand(evidence)
  .addCommand(judge)
  .addCommand(drift)
  .addCommand(uses)
  .addCommand(lock)
  .addCommand(move)
  .addCommand(accounts)
  .addCommand(teams)
  .addCommand(bootstrap)
  .addCommand(adopt)
  .addCommand(newCommand)
  .addCommand(retire)
  .addCommand(recover)
  .addCommand(byHand)
  .addCommand(sandbox)
  .addCommand(check)
  .addCommand(bench)
  .addCommand(benchEvaluate)
  .addCommand(mutate)
  .addCommand(workflows)
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
