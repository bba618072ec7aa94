import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf } from '../../analysis/workflows/fields-of';
import { readWorkflow } from '../../analysis/workflows/read-workflow';
import { githubAppPermissions } from '../../registry/github-apps';
import { repositoryRoot } from './script-sandbox';

const text = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');
const { jobs } = readWorkflow('apply.yml', text('.github/workflows/apply.yml'));
const steps = jobs.flatMap(({ id, steps: own }) =>
  own.flatMap(({ fields }) =>
    typeof fields.run === 'string' ? [{ job: id, run: fields.run, env: fieldsOf(fields.env) }] : [],
  ),
);
const calls = steps.flatMap(({ job, run, env }) =>
  [...run.matchAll(/\.github\/scripts\/([a-z0-9-]+\.sh)([^\n|>)]*)/g)].map(([, script = '', args = '']) => ({
    job,
    script,
    args: [...args.matchAll(/"[^"]*"|\S+/g)].map(([arg]) => arg),
    names: [...Object.keys(env), ...[...run.matchAll(/\b([A-Z_]+)=/g)].map(([, name = '']) => name)],
  })),
);
/** Given to every step by GitHub. */
const ofGithub = ['GITHUB_REPOSITORY', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT'];

describe('apply.yml', () => {
  it('calls each script with what its usage asks for', () => {
    expect(new Set(calls.map(({ script }) => script)).size).toBeGreaterThan(10);
    for (const { job, script, args, names } of calls) {
      const source = text(`.github/scripts/${script}`);
      const usages = [...source.matchAll(/^#(?: usage: | {8,})(.*\.sh .*)$/gm)].map(([, usage = '']) => usage);
      const usage = usages.find((each) => !each.includes('outcome') || args[0] === 'outcome') ?? '';
      const optional = usage.replace(/\[[^\]]*\]/g, '');
      const wanted = [...optional.matchAll(/([A-Z_]+)=/g)].map(([, name = '']) => name);
      expect({ job, script, missing: wanted.filter((name) => ![...names, ...ofGithub].includes(name)) }).toEqual({
        job,
        script,
        missing: [],
      });
      const parameters = /\.sh((?: [A-Z][A-Za-z.]*| approved| outcome)*)/
        .exec(usage)?.[1]
        ?.trim()
        .split(' ')
        .filter(Boolean);
      expect({ job, script, args: args.length }).toEqual({ job, script, args: parameters?.length ?? 0 });
    }
  });

  it('calls scripts that are there', () => {
    for (const { script } of calls)
      expect({ script, there: existsSync(join(repositoryRoot, '.github/scripts', script)) }).toEqual({
        script,
        there: true,
      });
  });

  it('asks GitHub who approved before it takes a role, and writes evidence before it applies', () => {
    for (const job of jobs.filter(({ id }) => id === 'guardrails' || id === 'services')) {
      const at = (part: string) => job.steps.findIndex(({ fields }) => JSON.stringify(fields).includes(part));
      const order = [
        'verify-sha256.sh',
        'approver.sh',
        'configure-aws-credentials',
        'evidence-entry.sh approved',
        'github-token.sh',
        '/unlock.sh',
        '/apply.sh',
        'evidence-entry.sh outcome',
      ].map(at);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(order).not.toContain(-1);
    }
  });

  it('lets go of locks only in a run that resumes another', () => {
    const unlocking = jobs.flatMap(({ steps: own }) =>
      own.filter(({ fields }) => String(fields.run).includes('unlock.sh')),
    );
    expect(unlocking.map(({ fields }) => fields.if)).toEqual(["inputs.run != ''", "inputs.run != ''"]);
  });

  it('writes the outcome also when the apply failed or was stopped, and not when nothing was written before', () => {
    for (const job of jobs.filter(({ id }) => id === 'guardrails' || id === 'services')) {
      expect(job.steps.slice(-2).map(({ fields }) => fields.if)).toEqual(
        Array(2).fill("${{ always() && steps.before.outcome == 'success' }}"),
      );
    }
  });

  it('asks for a token of GitHub what each App is granted', () => {
    const asked = steps
      .filter(({ run }) => run.includes('github-token.sh'))
      .map(({ job, env }) => [job, JSON.parse(String(env.PERMISSIONS))]);
    expect(asked).toEqual([
      ['plan', githubAppPermissions.readOnly],
      ['guardrails', githubAppPermissions.organization],
      ['services', githubAppPermissions.repositories],
    ]);
  });

  it('knows the App by the variables that github-organization sets', () => {
    const source = text('stacks/github-organization.ts');
    const named = [...text('.github/workflows/apply.yml').matchAll(/vars\.([A-Z_]+)/g)].map(([, name = '']) => name);
    expect([...new Set(named)].sort()).toEqual(['APP_ID', 'APP_KEY', 'AWS_REGION', 'AWS_ROLE_ARN', 'INSTALLATION_ID']);
    for (const name of named) expect(source).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it('lets services run without guardrails, and not after guardrails that failed', () => {
    const condition = String(jobs.find(({ id }) => id === 'services')?.fields.if).replace(/\s+/g, ' ');
    const may = (guardrails: string, named: string, gate = 'success') =>
      condition
        .replace(/^\$\{\{ | \}\}$/g, '')
        .replace('!cancelled()', 'true')
        .replaceAll('needs.synth.result', "'success'")
        .replaceAll('needs.judge-approval.result', "'success'")
        .replaceAll('needs.gate.result', `'${gate}'`)
        .replaceAll('needs.gate.outputs.services', "'services-a'")
        .replaceAll('needs.gate.outputs.guardrails', `'${named}'`)
        .replaceAll('needs.guardrails.result', `'${guardrails}'`);
    const holds = (expression: string) => new Function(`return ${expression}`)() as boolean;
    expect(holds(may('success', 'audit'))).toBe(true);
    expect(holds(may('skipped', ''))).toBe(true);
    expect(holds(may('failure', 'audit'))).toBe(false);
    expect(holds(may('skipped', 'audit'))).toBe(false);
    expect(holds(may('cancelled', 'audit'))).toBe(false);
    expect(holds(may('skipped', '', 'failure'))).toBe(false);
  });
});
