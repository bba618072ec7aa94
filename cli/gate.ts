import { Command, InvalidArgumentError } from 'commander';
import { gate as gatePlans } from '../analysis/gate';
import { defaultLimits } from '../analysis/gate/default-limits';
import { gateRules } from '../analysis/gate/rules';
import { readPlan } from '../analysis/plan/read-plan';
import { formatFinding, sortFindings } from '../registry/finding';
import { answering } from './answering';
import { exitCodes } from './exit-codes';
import { readRootModules } from './gate/read-root-modules';
import { notFenced } from './not-fenced';
import { paint } from './paint';
import { readExpectations } from './prove/read-expectations';
import { Refusal } from './refusal';

type Options = {
  readonly accept: readonly string[];
  readonly dir: string;
  readonly json: boolean;
  readonly maxDestroys: number;
  readonly maxReplaces: number;
  readonly maxDeletedRoles: number;
  readonly maxStacks: number;
};

/** `platform gate`: whether plans may be applied, judged by the synthesised output and the expectations beside it. */
export const gate = new Command('gate')
  .description('say whether plans may be applied: roles, trust, credentials, destroys, provider, imports, limits')
  .argument('<plans...>', 'plans as terraform show -json prints them, named <stack>.json or <stack>/plan.json')
  .option('--dir <directory>', 'the synthesised output that the plans are of', 'cdktf.out')
  .option('--accept <stack:address...>', 'losses of protected kinds that are meant', [])
  .option('--max-destroys <number>', 'resources that may be destroyed', count, defaultLimits.destroys)
  .option('--max-replaces <number>', 'resources that may be replaced', count, defaultLimits.replaces)
  .option('--max-deleted-roles <number>', 'roles that may be deleted', count, defaultLimits.deletedRoles)
  .option('--max-stacks <number>', 'stacks that may change', count, defaultLimits.stacks)
  .option('--json', 'print the result as JSON', false)
  .addHelpText(
    'after',
    '\nExample:\n  npx platform gate plans/*.json --dir cdktf.out\n  npx platform gate plans/services-payments-prod.json --accept services-payments-prod:aws_ecr_repository.payments-api_app',
  )
  .action(
    answering((files: string[], { accept, dir, json, ...max }: Options) => {
      const expectations = readExpectations(dir);
      if (expectations === undefined) {
        throw new Refusal(`expectations: must be in ${dir}/expectations.json, got "no such file"; run npm run synth`);
      }
      const plans = files.map(readPlan);
      const findings = sortFindings(
        gatePlans({
          plans,
          modules: readRootModules(dir),
          expectations,
          limits: {
            destroys: max.maxDestroys,
            replaces: max.maxReplaces,
            deletedRoles: max.maxDeletedRoles,
            stacks: max.maxStacks,
          },
          accepted: accept,
        }),
      );
      const stacks = plans.map(({ stack }) => stack);
      if (json) process.stdout.write(`${JSON.stringify({ stacks, findings }, null, 2)}\n`);
      else {
        const open = notFenced(expectations.organization.manage === 'none' ? 'unmanaged' : undefined);
        process.stdout.write(`${[...open, report(stacks.length, findings.length)].join('\n')}\n`);
      }
      for (const finding of findings) process.stderr.write(`${formatFinding(finding)}\n`);
      process.exitCode = findings.length > 0 ? exitCodes.findings : exitCodes.fine;
    }),
  );

function report(stacks: number, findings: number): string {
  const judged = `${gateRules.length} rules on ${stacks} ${stacks === 1 ? 'plan' : 'plans'}`;
  return findings === 0
    ? `${paint('green', 'may be applied')}: ${judged}\nnext: npx platform plan-summary, and the approval of a second person`
    : `${paint('red', 'must not be applied')}: ${judged}, ${findings === 1 ? '1 finding' : `${findings} findings`}\nnext: what the lines below say, then plan again`;
}

function count(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('must be a whole number');
  return Number(text);
}
