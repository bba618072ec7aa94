import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { load } from '../analysis/load';
import { workflows as checkWorkflows, type WorkflowsChecked } from '../analysis/workflows';
import { trustedBy } from '../analysis/workflows/trusted-by';
import { environments } from '../environments';
import { formatFinding, sortFindings } from '../registry/finding';
import { answering } from './answering';
import { exitCodes } from './exit-codes';
import { paint } from './paint';
import { Refusal } from './refusal';
import { table } from './table';

type Options = { readonly dir: string; readonly workflows: string; readonly json: boolean };

/** `platform workflows`: who may start each workflow, what its jobs may hold, and whose code they run. */
export const workflows = new Command('workflows')
  .description('check the workflows of this repository: pins, permissions, triggers, scripts, environments')
  .option('--workflows <directory>', 'the workflow files', '.github/workflows')
  .option('--dir <directory>', 'the synthesised output, whose GitHub environments and trust they must fit', 'cdktf.out')
  .option('--json', 'print the result as JSON', false)
  .addHelpText('after', '\nExample:\n  npx platform workflows\n  npx platform workflows --json')
  .action(
    answering(({ dir, workflows: directory, json }: Options) => {
      const model = load(dir);
      const repository = environments.organization.repository.name;
      const checked = checkWorkflows(textsIn(directory), {
        repository,
        environments: model.githubEnvironments
          .filter((made) => made.repository === repository)
          .map(({ environment }) => environment),
        trusted: trustedBy(model),
      });
      process.stdout.write(json ? `${JSON.stringify(checked, null, 2)}\n` : `${report(checked)}\n`);
      for (const finding of sortFindings(checked.findings)) process.stderr.write(`${formatFinding(finding)}\n`);
      process.exitCode = checked.findings.length > 0 ? exitCodes.findings : exitCodes.fine;
    }),
  );

function textsIn(directory: string): ReadonlyMap<string, string> {
  if (!existsSync(directory) || !statSync(directory).isDirectory()) {
    throw new Refusal(`--workflows: must be a directory, got ${JSON.stringify(directory)}; correct the path`);
  }
  const files = readdirSync(directory).filter((file) => /\.ya?ml$/.test(file));
  if (files.length === 0) {
    throw new Refusal(
      `--workflows: must hold workflow files, got none in ${JSON.stringify(directory)}; correct the path`,
    );
  }
  return new Map(files.sort().map((file) => [file, readFileSync(join(directory, file), 'utf8')]));
}

function report({ jobs, findings }: WorkflowsChecked): string {
  const rows = table(
    ['workflow', 'job', 'id-token'],
    jobs.map(({ file, job, credentialed }) => [file, job, credentialed ? 'yes' : '-']),
  );
  const files = new Set(jobs.map(({ file }) => file)).size;
  const conclusion =
    findings.length === 0
      ? `${paint('green', `${files} workflows keep every rule`)}\nnext: docs/workflows.md says who can start what`
      : `${paint('red', `${findings.length} findings`)} in ${files} workflows\nnext: do what the lines below say, then npx platform workflows`;
  return `${rows}\n\n${conclusion}`;
}
