import { Command } from 'commander';
import { readJson } from './read-json';
import { Refusal } from './refusal';
import { carryOut } from './retire/carry-out';
import { endAccount } from './retire/end-account';
import { endEnvironment } from './retire/end-environment';
import { endEnvironmentOf } from './retire/end-environment-of';
import { endService } from './retire/end-service';
import { endTeam } from './retire/end-team';
import { lossRecord } from './retire/loss-record';

type Common = { readonly dryRun: boolean; readonly json: boolean; readonly yes: boolean };
type Evidence = { readonly serial: readonly string[]; readonly run?: string; readonly evidence?: string };

const collect = (value: string, before: readonly string[]) => [...before, value];

const common = (command: Command): Command =>
  command
    .option('--dry-run', 'print what would be written and destroyed, and write nothing', false)
    .option('--yes', 'do not ask', false)
    .option('--json', 'print what changes and what is destroyed as JSON', false);

const withEvidence = (command: Command): Command =>
  command
    .option('--serial <stack=serial>', 'serial of the empty state of a stack that leaves; once for each', collect, [])
    .option('--run <address>', 'address of the run that emptied the states')
    .option('--evidence <file.json>', 'instead of both: a list of { stack, serial, run }');

function given({ serial, run, evidence }: Evidence) {
  const file = evidence === undefined ? undefined : readJson(evidence, '--evidence');
  if (evidence === undefined || file !== undefined) return { serials: serial, run, file };
  throw new Refusal(`--evidence: must be a file, got ${JSON.stringify(evidence)}; correct the path`);
}

/** `platform retire service`: the end of a service. */
const service = common(
  new Command('service')
    .description('end a service: its entry goes, its id stays taken')
    .argument('<id>', 'the service')
    .addHelpText('after', '\nExample:\n  npx platform retire service refunds --dry-run'),
).action((id: string, options: Common) => carryOut((input) => endService(input, id), options));

/** `platform retire environment`: the end of an environment, of one service or of the organisation. */
const environment = common(
  new Command('environment')
    .description('end an environment of a service, or of the organisation once nothing is in it')
    .argument('<id>', 'the environment')
    .option('--of <service>', 'only this service leaves it')
    .addHelpText(
      'after',
      '\nExample:\n  npx platform retire environment staging --of refunds --dry-run\n  npx platform retire environment staging --dry-run',
    ),
).action((id: string, { of, ...options }: Common & { readonly of?: string }) =>
  of === undefined
    ? carryOut((input) => endEnvironment(input, id), options)
    : carryOut(
        (input) => endEnvironmentOf(input, of, id),
        options,
        (stack, { platform }) => lossRecord(platform, of, stack),
      ),
);

/** `platform retire team`: the end of a team that owns nothing any more. */
const team = withEvidence(
  common(
    new Command('team')
      .description('end a team that owns no service; called again with evidence, its empty stack leaves the output')
      .argument('<id>', 'the team')
      .addHelpText(
        'after',
        '\nExample:\n  npx platform retire team data\n  npx platform retire team data --serial github-data=7 --run https://github.com/acme/platform/actions/runs/1',
      ),
  ),
).action((id: string, options: Common & Evidence) => carryOut((input) => endTeam(input, id, given(options)), options));

/** `platform retire account`: the end of an account, in steps with an apply between them. */
const account = withEvidence(
  common(
    new Command('account')
      .description('end an empty account: suspended, then retired, then gone with evidence that its states are empty')
      .argument('<name>', 'the account')
      .option('--close', 'AWS closes it when it leaves; otherwise it stays open in the unit suspended', false)
      .addHelpText(
        'after',
        '\nExample:\n  npx platform retire account data-dev --dry-run\n  npx platform retire account data-dev --evidence empty-states.json',
      ),
  ),
).action((name: string, options: Common & Evidence & { readonly close: boolean }) =>
  carryOut((input) => endAccount(input, name, { close: options.close, evidence: given(options) }), options),
);

/** `platform retire`: what ends, by its permanent id. */
export const retire = new Command('retire')
  .description('end a service, an environment, a team or an account, and say what the next apply destroys')
  .addCommand(service)
  .addCommand(environment)
  .addCommand(team)
  .addCommand(account);
