import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { sources } from '../main';
import { parseSources } from '../registry/load-platform';
import { nearest } from '../registry/nearest';
import type { Action } from './bootstrap/action';
import { assertSession } from './bootstrap/assert-session';
import type { BootstrapStep } from './bootstrap/bootstrap-step';
import { openDoneRecord } from './bootstrap/done-record';
import { notReady } from './bootstrap/not-ready';
import type { Operation } from './bootstrap/operation';
import { operationsOf } from './bootstrap/operations-of';
import { providerLock } from './bootstrap/provider-lock';
import { type ReadContext, readContext } from './bootstrap/read-context';
import { runOperation } from './bootstrap/run-operation';
import { scriptOf } from './bootstrap/script-of';
import { sessionName } from './bootstrap/session-name';
import { steps } from './bootstrap/steps';
import { walk } from './bootstrap/walk';
import { exitCodes } from './exit-codes';
import { lockPath } from './lock/lock-path';
import { notFenced } from './not-fenced';
import { paint } from './paint';
import { printFindings } from './print-findings';
import { Refusal } from './refusal';

type Options = {
  readonly administrator?: string;
  readonly from?: string;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly json: boolean;
};

const outdir = 'cdktf.out';
const record = 'by-hand/bootstrap.json';
const unknownAdministrator = '<ARN of the role of an administrator>';
const roleArn = /^arn:aws(-cn|-us-gov)?:iam::\d{12}:role\/[\w+=,.@/-]+$/;

/** `platform bootstrap`: the first run of an organisation, step by step, on real credentials. */
export const bootstrap = new Command('bootstrap')
  .description(
    'walk through the first run of an organisation: each step is shown before it is done, and resumed where it stopped',
  )
  .option(
    '--administrator <role ARN>',
    'a role of the management account that your session may take and that administers it',
  )
  .option('--from <step>', `begin here, whatever was recorded: ${steps.map(({ id }) => id).join(', ')}`)
  .option('--dry-run', 'print the commands and run nothing', false)
  .option('--yes', 'do not ask before each step; Terraform does not ask either', false)
  .option('--json', 'with --dry-run: print the steps as JSON', false)
  .addHelpText(
    'after',
    '\nRun it in the fork, with a session of AWS at hand; docs/bootstrap.md says which. What is done is recorded in by-hand/.\n\nExample:\n  npx platform bootstrap --dry-run\n  npx platform bootstrap --administrator arn:aws:iam::111122223333:role/OrganizationAdmin',
  )
  .action(async (options: Options) => {
    const { administrator, dryRun, yes, json } = options;
    if (administrator !== undefined && !roleArn.test(administrator)) {
      throw new Refusal(
        `--administrator: must be the ARN of a role, got ${JSON.stringify(administrator)}; such as arn:aws:iam::111122223333:role/OrganizationAdmin`,
      );
    }
    if (json && !dryRun) throw new Refusal('--json: must stand with --dry-run, got "--json" alone; add --dry-run');
    const { parsed, findings } = parseSources(sources());
    if (!parsed) {
      printFindings(findings);
      process.exitCode = exitCodes.findings;
      return;
    }
    const { organization } = parsed;
    const chosen = options.from === undefined ? steps : from(options.from);
    const context = () =>
      readContext({
        organization,
        lockFile: lockPath,
        outdir,
        administrator: administrator ?? unknownAdministrator,
      });
    const operations = (action: Action, { arnOf, evidenceBucket }: ReadContext): readonly Operation[] =>
      operationsOf(action, {
        terraform: process.env.TERRAFORM_BINARY_NAME || 'terraform',
        outdir,
        arnOf,
        session: sessionName(),
        repository: organization.repository.name,
        commit: dryRun ? '<commit of origin/main>' : commitOfMain(),
        evidenceBucket,
        providerLock: (stack) => providerLock(outdir, stack),
        yes,
      });
    if (dryRun) {
      const now = context();
      const script = scriptOf({ steps: chosen, context: now, operations: (action) => operations(action, now) });
      process.stdout.write(
        json
          ? `${JSON.stringify({ steps: script }, null, 2)}\n`
          : inWords(script, steps.length - chosen.length, organization),
      );
      return;
    }
    if (administrator === undefined) {
      throw new Refusal(
        '--administrator: must be given, got "nothing"; name a role of the management account that your session may take, or print the commands with --dry-run',
      );
    }
    if (!yes && !process.stdin.isTTY) {
      throw new Refusal(
        'bootstrap: must run in a terminal, because it asks before each step, got "no terminal"; print the commands with --dry-run, or agree to all with --yes',
      );
    }
    const missing = notReady(organization, parsed.lock);
    if (missing.length > 0) {
      for (const line of missing) process.stderr.write(`${line}\n`);
      process.exitCode = exitCodes.findings;
      return;
    }
    for (const line of open(organization.manage)) process.stdout.write(`${line}\n`);
    const finished = await walk({
      steps: chosen,
      before: steps.length - chosen.length,
      done: openDoneRecord(record, options.from === undefined ? [] : chosen.map(({ id }) => id)),
      context,
      operations,
      check: (step, own, { lock }) => {
        assertSession({ session: step.session, administrator, platformAccount: lock.accounts.platform?.id });
        for (const name of own.flatMap((each) => (each.do === 'run' ? (each.needs ?? []) : []))) {
          if (!process.env[name]) {
            throw new Error(`${name}: must be set for this step, got "nothing"; docs/bootstrap.md says with what`);
          }
        }
      },
      run: runOperation,
      say: (line) => void process.stdout.write(`${line}\n`),
      agreed: (question) => ask(question, yes),
    }).catch((error: Error) => {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = exitCodes.findings;
      return undefined;
    });
    if (finished === undefined) return;
    process.stdout.write(
      finished
        ? `\n${paint('green', 'the first run is done')}\nnext: delete by-hand/, and add a service: npx platform new service\n`
        : '\nstopped here; nothing was begun\nnext: npx platform bootstrap goes on from this step\n',
    );
  });

function from(name: string): readonly BootstrapStep[] {
  const ids = steps.map(({ id }) => id);
  const index = ids.indexOf(name);
  if (index >= 0) return steps.slice(index);
  const near = nearest(name, ids);
  throw new Refusal(
    `--from: must be a step, got ${JSON.stringify(name)}; ${near ? `did you mean ${near}?` : `it is one of ${ids.join(', ')}`}`,
  );
}

/** What people do elsewhere is never agreed to beforehand. */
async function ask(question: string, yes: boolean): Promise<boolean> {
  if (yes && question === 'run this?') return true;
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(`   ${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}

function commitOfMain(): string {
  const { stdout } = spawnSync('git', ['rev-parse', '--verify', '--quiet', 'origin/main'], { encoding: 'utf8' });
  return stdout?.trim() || '<commit of origin/main>';
}

/** What stays open for good; that the guardrails are detached at first is a step like the others. */
const open = (manage: string) => notFenced(manage === 'none' ? 'unmanaged' : undefined);

const inWords = (
  script: ReturnType<typeof scriptOf>,
  before: number,
  { manage }: Pick<Parameters<typeof readContext>[0]['organization'], 'manage'>,
) =>
  [
    ...open(manage).map((line) => `# ${line}`),
    ...script.map(({ title, why, session, commands }, index) =>
      [
        paint('bold', `# ${before + index + 1}. ${title}`),
        `# ${why}`,
        `# as ${session === 'first' ? `an administrator of the ${manage === 'none' ? '' : 'management '}account` : 'administrator of the platform account'}`,
        ...(commands.length > 0 ? commands : ['# nothing to do here']),
      ].join('\n'),
    ),
    'next: npx platform bootstrap --administrator <role ARN>, which asks before each step\n',
  ].join('\n\n');
