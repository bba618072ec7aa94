import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { exitCodes } from './exit-codes';
import { paint } from './paint';
import { asRole } from './recover/as-role';
import { type Ask, awsCli } from './recover/aws-cli';
import { forceUnlock } from './recover/force-unlock';
import { importsDirectory } from './recover/imports-directory';
import { lockLines } from './recover/lock-lines';
import { type Recovered, recoverStack } from './recover/recover-stack';
import { recoveryReport } from './recover/recovery-report';
import { type ReadStack, stackRead } from './recover/stack-read';
import { writeImports } from './recover/write-imports';
import { Refusal } from './refusal';
import { today } from './today';

type Options = {
  readonly dir: string;
  readonly out: string;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly unlock: boolean;
  readonly yes: boolean;
  readonly profile?: string;
  readonly role?: string;
  readonly state?: string;
};

/** `platform recover`: after an apply that was killed, what it made and lost comes back the way of every change. */
export const recover = new Command('recover')
  .description(
    'after a killed apply: who holds the lock, what exists and is not in the state, and the imports that mend it',
  )
  .argument('<stack>', 'the stack whose apply was killed')
  .option('--dir <directory>', 'the synthesised output', 'cdktf.out')
  .option('--profile <name>', 'a profile of the AWS CLI that reads in the account of the stack')
  .option('--role <arn>', 'a role that reads in the account of the stack, taken with the credentials at hand')
  .option('--state <file>', 'the state in this file; without it where the stack has it')
  .option('--out <directory>', 'where <stack>.json is written', importsDirectory)
  .option('--dry-run', 'write nothing', false)
  .option('--unlock', 'let go of the lock, when nothing that holds it runs any more; with --yes', false)
  .option('--yes', 'yes, the apply that holds the lock has ended', false)
  .option('--json', 'print the result as JSON', false)
  .addHelpText(
    'after',
    '\nThe credentials at hand read the state; what exists is asked of AWS through the AWS CLI, and nothing is changed there.\n\nExample:\n  npx platform recover services-payments-dev --profile payments-dev-auditor\n  npx platform recover services-payments-dev --unlock --yes',
  )
  .action(async (name: string, options: Options) => {
    const stack = stackRead(options.dir, name);
    const region = stack.region ?? String(stack.backend?.region ?? '');
    const hub = awsCli({ env: process.env, region: String(stack.backend?.region ?? region) });
    const env = await environmentIn(options, hub);
    const recovered = await recoverStack({ stack, hub, inAccount: awsCli({ env, region }), file: options.state });
    const { imports, missing, state } = recovered;
    const isWritten = imports.length > 0 && !options.dryRun;
    if (isWritten) writeImports(options.out, { version: 1, stack: name, made: today(), imports });
    const unlocked = options.unlock && unlock(stack, recovered, options);
    const left = missing.filter(({ verdict }) => 'left' in verdict);
    process.exitCode = left.length > 0 ? exitCodes.findings : exitCodes.fine;
    if (options.json) {
      const { where, lock = null, resources, isCutOff } = state;
      const result = { stack: name, state: where, isCutOff, lock, unlocked, held: resources.size, missing, imports };
      process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
      return;
    }
    const path = join(options.out, `${name}.json`);
    const lines = [
      ...lockLines(state.where, state.lock, new Date()),
      ...(unlocked ? [paint('green', 'it was let go')] : []),
      ...(state.isCutOff
        ? [paint('yellow', `the state is cut off in the middle, as a kill leaves it: nothing in it counts`)]
        : []),
      '',
      ...recoveryReport(stack.resources.size, recovered),
      ...(imports.length > 0 ? [`${path} ${isWritten ? 'is written' : 'is not written: --dry-run'}`] : []),
      `next: ${nextOf(name, recovered, { unlocked, isStale: imports.length === 0 && existsSync(path) })}`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  });

/** The environment of a session in the account of the stack. */
async function environmentIn({ profile, role }: Options, hub: Ask): Promise<NodeJS.ProcessEnv> {
  if (profile !== undefined && role !== undefined) {
    throw new Refusal('--profile: must be given without --role, got both; leave one out');
  }
  if (role !== undefined) return asRole(hub, process.env, role);
  if (profile === undefined) return process.env;
  // Keys in the environment would win over the profile.
  const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, AWS_SESSION_TOKEN: ___, ...rest } = process.env;
  return { ...rest, AWS_PROFILE: profile };
}

function unlock({ stack, backend }: ReadStack, { state: { lock } }: Recovered, { yes }: Options): boolean {
  if (lock === undefined || backend === undefined) {
    throw new Refusal(`--unlock: must find a lock on the state of ${stack}, got "none"; leave it out`);
  }
  if (!yes) {
    throw new Refusal(
      `--unlock: must be sure that no apply of ${stack} by ${JSON.stringify(lock.who).slice(1, -1)} runs any more, got no --yes; look, then repeat it with --yes`,
    );
  }
  forceUnlock(backend, lock.id, process.env);
  return true;
}

function nextOf(
  stack: string,
  { imports, state }: Recovered,
  { unlocked, isStale }: { readonly unlocked: boolean; readonly isStale: boolean },
): string {
  const release =
    state.lock && !unlocked
      ? 'resume the run that meets the lock, which lets go of it after its approval, or see that nothing holds it any more and repeat this with --unlock --yes'
      : `${state.isCutOff ? `move ${state.where} aside, for Terraform cannot read it, and ` : ''}apply ${stack}`;
  if (isStale) return `remove environments/imports/${stack}.json, for there is nothing left to import; then ${release}`;
  return imports.length > 0
    ? `npm run synth && npm run prove, and a pull request; once it is merged, ${release}`
    : release;
}
