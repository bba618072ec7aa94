import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { sources } from '../main';
import { parseSources } from '../registry/load-platform';
import { nearest } from '../registry/nearest';
import { byHandOperations } from './bootstrap/by-hand-operations';
import { defaultActor } from './bootstrap/default-actor';
import { providerLock } from './bootstrap/provider-lock';
import { readContext } from './bootstrap/read-context';
import { runOperation } from './bootstrap/run-operation';
import { sessionName } from './bootstrap/session-name';
import { shellLine } from './bootstrap/shell-line';
import { exitCodes } from './exit-codes';
import { lockPath } from './lock/lock-path';
import { printFindings } from './print-findings';
import { Refusal } from './refusal';

type Options = { readonly as?: string; readonly stateProfile?: string; readonly dryRun: boolean };

const outdir = 'cdktf.out';
/** What of Terraform a person needs here; anything else is typed in the directory itself. */
const commands = ['plan', 'apply', 'output'] as const;

/** `platform by-hand`: Terraform for the stacks that no pipeline applies, in a directory beside the output. */
export const byHand = new Command('by-hand')
  .description('plan, apply or read one of the stacks that people apply: bootstrap, management, identity-*')
  .argument('<command>', commands.join(', '))
  .argument('<stack>', 'a stack of the output')
  .option('--as <role ARN>', 'the role to assume instead of the one that people apply this stack as')
  .option('--state-profile <profile>', 'the AWS profile that reaches the state, where the session itself does not')
  .option('--dry-run', 'print the commands and run nothing', false)
  .addHelpText(
    'after',
    '\nRun it with a session of administrator in the platform account; docs/lifecycle.md says when another is needed.\n\nExample:\n  npx platform by-hand plan management\n  npx platform by-hand apply identity-payments-dev --state-profile administrator',
  )
  .action(async (command: string, stack: string, { as, stateProfile, dryRun }: Options) => {
    if (!commands.includes(command as 'plan')) {
      throw new Refusal(`command: must be one of ${commands.join(', ')}, got ${JSON.stringify(command)}; correct it`);
    }
    if (stateProfile !== undefined && !/^[\w.@+-]+$/.test(stateProfile)) {
      throw new Refusal(
        `--state-profile: must be the name of a profile, got ${JSON.stringify(stateProfile)}; correct it`,
      );
    }
    const { parsed, findings } = parseSources(sources());
    if (!parsed) {
      printFindings(findings);
      process.exitCode = exitCodes.findings;
      return;
    }
    const context = readContext({
      organization: parsed.organization,
      lockFile: lockPath,
      outdir,
      administrator: as ?? '',
    });
    const place = context.places.find((each) => each.stack === stack);
    if (!place) {
      const near = nearest(stack, readdirSync(join(outdir, 'stacks')));
      throw new Refusal(
        `stack: must be one of AWS in ${outdir}, got ${JSON.stringify(stack)}; ${near ? `did you mean ${near}?` : 'run npm run synth'}`,
      );
    }
    const local = join('by-hand', stack, 'local_override.tf.json');
    if (existsSync(local)) {
      throw new Refusal(
        `stack ${stack}: must have its state in the bucket, got "${local}"; end the first run with npx platform bootstrap`,
      );
    }
    // Outputs are read from the state, as whoever reaches it.
    const identity = as ?? (command === 'output' ? '' : context.arnOf(defaultActor(place)));
    const operations = byHandOperations(command as 'plan', {
      terraform: process.env.TERRAFORM_BINARY_NAME || 'terraform',
      stack,
      outdir,
      identity,
      session: sessionName(),
      stateProfile,
      providerLock: providerLock(outdir, stack),
    });
    for (const operation of operations) {
      (dryRun ? process.stdout : process.stderr).write(`${shellLine(operation)}\n`);
      if (!dryRun) await runOperation(operation);
    }
  });
