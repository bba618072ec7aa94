import { Command } from 'commander';
import { ArtefactError } from '../../analysis/artefact-error';
import { aws as awsDrift } from '../../analysis/drift/aws';
import type { Plan } from '../../analysis/plan/plan';
import { readPlan } from '../../analysis/plan/read-plan';
import { readImports } from '../../environments/read-imports';
import { recoverySchema } from '../../environments/schema';
import { answering } from '../answering';
import { type Form, show } from './show';

/** `platform drift aws`: plans that should be empty. */
export const aws = new Command('aws')
  .description('say what plans of stacks show to be other than it was applied')
  .argument('<plan.json...>', 'what terraform show -json prints of a plan, as <stack>.json or <stack>/plan.json')
  .option('--json', 'print the result as JSON', false)
  .option('--markdown', 'print the text of one issue for each stack', false)
  .addHelpText(
    'after',
    '\nExample:\n  npx platform drift aws plans/*.json\n  npx platform drift aws plans/*.json --json',
  )
  .action(
    answering((files: readonly string[], form: Form) => {
      show('resources of AWS', awsDrift(plansIn(files), recoveries()), form);
    }),
  );

/** The imports of this repository; what is wrong with one is for the synthesis to say. */
const recoveries = () => Object.values(readImports()).flatMap((value) => recoverySchema.safeParse(value).data ?? []);

/** Every plan, or all that is wrong with any of them. */
function plansIn(files: readonly string[]): Plan[] {
  const problems: string[] = [];
  const plans = files.flatMap((file) => {
    try {
      return [readPlan(file)];
    } catch (error) {
      if (!(error instanceof ArtefactError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  const names = plans.map(({ stack }) => stack);
  for (const stack of new Set(names.filter((name, index) => names.indexOf(name) !== index))) {
    problems.push(`stack ${stack}: must have one plan, got "several"; name each plan once`);
  }
  if (problems.length > 0) throw new ArtefactError(problems);
  return plans;
}
