import { Command } from 'commander';
import { load } from '../analysis/load';
import { workflows as checkWorkflows, type WorkflowsChecked } from '../analysis/workflows';
import { trustedBy } from '../analysis/workflows/trusted-by';
import { environments } from '../environments';
import { formatFinding, sortFindings } from '../registry/finding';
import { answering } from './answering';
import { exitCodes } from './exit-codes';
import { paint } from './paint';
import { table } from './table';
import { workflowTexts } from './workflow-texts';

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
      const checked = checkWorkflows(workflowTexts(directory), {
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
