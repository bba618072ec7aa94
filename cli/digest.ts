import { Command } from 'commander';
import { digest as digestOf } from '../analysis/digest';
import { readPlan } from '../analysis/plan/read-plan';
import { answering } from './answering';

type Options = { readonly json: boolean };

/** `platform digest`: one line of text for what a plan changes, to compare what was reviewed with what is applied. */
export const digest = new Command('digest')
  .description('print the digest of what a plan changes: the same for the same change planned twice')
  .argument('<plan>', 'the plan as terraform show -json prints it, named <stack>.json or <stack>/plan.json')
  .option('--json', 'print the result as JSON', false)
  .addHelpText('after', '\nExample:\n  npx platform digest plans/services-payments-prod.json')
  .action(
    answering((file: string, { json }: Options) => {
      const plan = readPlan(file);
      const value = digestOf(plan);
      process.stdout.write(
        json
          ? `${JSON.stringify({ stack: plan.stack, digest: value }, null, 2)}\n`
          : `${value}  ${plan.stack}\nnext: compare it with the digest of the plan that was reviewed\n`,
      );
    }),
  );
