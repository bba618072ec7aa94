import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../analysis/digest';
import { readReviewed } from '../../analysis/judged/read-reviewed';
import { readPlan } from '../../analysis/plan/read-plan';
import { readWorkflow } from '../../analysis/workflows/read-workflow';
import { planFiles } from '../cli/plan-files';
import { synthesisedDirectory } from '../cli/synthesised-directory';
import { repositoryRoot, scriptSandbox } from './script-sandbox';

const main = synthesisedDirectory();
const planFile = planFiles(main.directory);
const { directory, write, read, runText } = scriptSandbox();
const file = join(repositoryRoot, '.github', 'workflows', 'plan-stack.yml');
const script = readWorkflow('plan-stack.yml', readFileSync(file, 'utf8'))
  .jobs.find(({ id }) => id === 'summary')
  ?.steps.find(({ fields }) => fields.id === 'summary')?.fields.run;

describe('the step summary of plan-stack.yml', () => {
  it('leaves beside the comment the digest and the words of each plan, as the judge of an apply reads them', () => {
    for (const name of ['.github', 'cli', 'node_modules', 'package.json', 'tsconfig.json']) {
      symlinkSync(join(repositoryRoot, name), join(directory, name));
    }
    mkdirSync(join(directory, 'plans'));
    const stacks = ['services-pay-dev', 'services-pay-prod'];
    for (const stack of stacks) write(`plans/${stack}.json`, readFileSync(planFile(stack), 'utf8'));
    const { code, stderr } = runText(
      `(cd plans && for plan in *.json; do sha256sum -- "$plan" > "$plan.sha256"; done)\n${script}`,
      {
        HEAD: 'a'.repeat(40),
        MAIN: 'b'.repeat(40),
        GITHUB_OUTPUT: join(directory, 'output'),
        GITHUB_STEP_SUMMARY: join(directory, 'shown.md'),
      },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const reviewed = JSON.parse(read('summary/reviewed.json')) as Record<string, unknown>;
    expect(reviewed).toMatchObject({ version: 1, commit: 'a'.repeat(40), main: 'b'.repeat(40) });
    const known = readReviewed({ pullRequests: [{ number: 12, ...reviewed }] });
    for (const stack of stacks) {
      expect(known.get(stack)?.digest).toBe(digest(readPlan(planFile(stack))));
      expect(known.get(stack)?.words?.[0]).toMatch(/^create /);
    }
    expect(read('output')).toMatch(/^sha256=[0-9a-f]{64}\n$/);
  }, 60_000);
});
