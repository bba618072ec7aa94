import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflows } from '../../analysis/workflows';
import { readWorkflow } from '../../analysis/workflows/read-workflow';
import { environments } from '../../environments';
import { platformEnvironments } from '../../expectations/platform-environments';
import { repositoryRoot } from './script-sandbox';

const directory = join(repositoryRoot, '.github', 'workflows');
const texts = new Map(readdirSync(directory).map((file) => [file, readFileSync(join(directory, file), 'utf8')]));
const { repository } = environments.organization;
const facts = {
  repository: repository.name,
  environments: platformEnvironments.map(({ name }) => name),
  trusted: ['plan-stack.yml', 'service-build.yml', 'service-deploy.yml', 'service-deploy-high-risk.yml'].map(
    (file) => `${repository.name}/.github/workflows/${file}@refs/heads/main`,
  ),
};
const all = [...texts].map(([file, text]) => readWorkflow(file, text));

describe('the workflows of this repository', () => {
  it('keep every rule', () => {
    expect(workflows(texts, facts).findings).toEqual([]);
  });

  it('name this repository where they call main’s copy: a fork has to', () => {
    const { findings } = workflows(texts, { ...facts, repository: 'other/platform', trusted: [] });
    expect(findings.map(({ check, got }) => [check, got])).toEqual([
      ['pinned-actions', `${repository.name}/.github/workflows/plan-stack.yml@main`],
    ]);
  });

  it('take an id-token in these jobs, and in no other', () => {
    expect(
      all.flatMap(({ file, jobs }) => jobs.filter((job) => job.credentialed).map(({ id }) => `${file} ${id}`)),
    ).toEqual([
      'apply.yml collect',
      'apply.yml plan',
      'apply.yml guardrails',
      'apply.yml services',
      'drift.yml collect-aws',
      'drift.yml collect-github',
      'drift.yml collect-uses',
      'plan-stack.yml plan',
      // Hands it on to the job above.
      'plan.yml stacks',
      'service-build.yml build',
      'service-deploy-high-risk.yml deploy',
      'service-deploy.yml deploy',
    ]);
  });

  it('check a hash before they take a role', () => {
    const roles = all
      .flatMap(({ jobs }) => jobs)
      .filter(({ id, credentialed, fields }) => credentialed && fields.uses === undefined && id !== 'build');
    for (const { id, steps } of roles) {
      const at = (text: string) => steps.findIndex(({ fields }) => JSON.stringify(fields).includes(text));
      const verified = Math.max(at('verify-sha256.sh'), at('sha256sum --check'));
      expect({ id, verified: verified >= 0 && verified < at('configure-aws-credentials') }).toEqual({
        id,
        verified: true,
      });
    }
  });

  it('pin each action to one commit', () => {
    const pins = new Map<string, Set<string>>();
    for (const text of texts.values()) {
      for (const [, action = '', pin = ''] of text.matchAll(/uses: ([\w.-]+\/[\w.-]+)@([0-9a-f]{40} # \S+)/g)) {
        pins.set(action, (pins.get(action) ?? new Set()).add(pin));
      }
    }
    expect(pins.size).toBeGreaterThan(4);
    expect([...pins].filter(([, each]) => each.size > 1)).toEqual([]);
  });

  it.each(['service-build.yml', 'service-deploy.yml', 'service-deploy-high-risk.yml', 'plan-stack.yml'])(
    'leave %s to callers alone',
    (file) => {
      const workflow = all.find((each) => each.file === file);
      expect([...(workflow?.events.keys() ?? [])]).toEqual(['workflow_call']);
    },
  );
});
