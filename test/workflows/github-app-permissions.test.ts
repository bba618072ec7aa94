import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from '../../analysis/workflows/environment-of';
import { fieldsOf } from '../../analysis/workflows/fields-of';
import { readWorkflow } from '../../analysis/workflows/read-workflow';
import { appSigners } from '../../policies/app-signers';
import { githubAppPermissions } from '../../registry/github-apps';
import { repositoryRoot } from './script-sandbox';

const directory = join(repositoryRoot, '.github', 'workflows');
const tokens = readdirSync(directory).flatMap((file) =>
  readWorkflow(file, readFileSync(join(directory, file), 'utf8')).jobs.flatMap((job) =>
    job.steps
      .filter(({ fields }) => String(fields.run).includes('github-token.sh'))
      .map(({ fields }) => ({ job: `${file} ${job.id}`, environment: environmentOf(job), env: fieldsOf(fields.env) })),
  ),
);
const byEnvironment: Readonly<Record<string, object>> = Object.fromEntries(
  (['organization', 'repositories', 'readOnly'] as const).flatMap((app) =>
    appSigners[app].map((signer) => [signer, githubAppPermissions[app]]),
  ),
);

describe('jobs that take a token of a GitHub App', () => {
  it.each(tokens)('$job asks for what the App is for, with its key', ({ environment, env }) => {
    expect(JSON.parse(String(env.PERMISSIONS))).toEqual(byEnvironment[environment] ?? githubAppPermissions.readOnly);
    expect(env).toMatchObject({
      APP_ID: '${{ vars.APP_ID }}',
      INSTALLATION_ID: '${{ vars.INSTALLATION_ID }}',
      KEY: '${{ vars.APP_KEY }}',
    });
  });

  it('are at least the one that reads', () => {
    expect(tokens.map(({ job }) => job)).toContain('drift.yml collect-github');
  });

  it('read where no App writes, and administer no membership for services', () => {
    expect(Object.values(githubAppPermissions.readOnly)).not.toContain('write');
    expect(githubAppPermissions.repositories.members).toBe('read');
    expect(githubAppPermissions.repositories).not.toHaveProperty('organization_administration');
  });
});
