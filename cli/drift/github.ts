import { Command } from 'commander';
import { ArtefactError } from '../../analysis/artefact-error';
import { github as githubDrift } from '../../analysis/drift/github';
import { readAnswers } from '../../analysis/drift/github/read-answers';
import { newProblems } from '../../analysis/load/problems';
import { synthesisedStacks } from '../../analysis/load/synthesised-stacks';
import { answering } from '../answering';
import { type Form, show } from './show';

type Options = Form & { readonly answers: string; readonly dir: string };

/** `platform drift github`: saved answers of GitHub's API, against the github-* stacks. */
export const github = new Command('github')
  .description('compare saved answers of the GitHub API with what the github-* stacks ask for')
  .requiredOption('--answers <directory>', 'manifest.json and the answers that it names with their hashes')
  .option('--dir <directory>', 'the synthesised output', 'cdktf.out')
  .option('--json', 'print the result as JSON', false)
  .option('--markdown', 'print the text of one issue for each stack', false)
  .addHelpText(
    'after',
    '\nExample:\n  npx platform drift github --answers answers\n  npx platform drift github --answers answers --json',
  )
  .action(
    answering(({ answers, dir, ...form }: Options) => {
      const problems = newProblems();
      const stacks = synthesisedStacks(dir, problems);
      if (problems.count > 0) throw new ArtefactError(problems.lines);
      show('settings of GitHub', githubDrift(stacks, readAnswers(answers)), form);
    }),
  );
