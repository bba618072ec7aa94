import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trust } from '../../cli/trust';
import { type Ran, runCommand } from './run-command';
import { synthesisedDirectory } from './synthesised-directory';

const { directory, parent } = synthesisedDirectory();
const file = join(parent, 'claims.json');
const honest = {
  iss: 'https://token.actions.githubusercontent.com',
  aud: 'sts.amazonaws.com',
  sub: 'repo:acme@800/pay@1001:environment:prod',
  repository: 'acme/pay',
  repository_id: '1001',
  ref: 'refs/heads/main',
  environment: 'prod',
  job_workflow_ref: 'acme/platform/.github/workflows/service-deploy.yml@refs/heads/main',
  run_id: 12,
};

function run(claims: unknown, ...args: string[]): Ran {
  writeFileSync(file, typeof claims === 'string' ? claims : JSON.stringify(claims));
  return runCommand(trust, '--claims', file, '--dir', directory, ...args);
}
const opened = (claims: object): string[] =>
  (JSON.parse(run(claims, '--json').stdout) as { opens: { role: string }[] }).opens.map(({ role }) => role);

describe('platform trust', () => {
  it('names the one role that an honest token opens, and through what', () => {
    const { code, stdout } = run(honest);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\npipeline\/pay_deploy +pay-prod +trust policy, statement \w+\n/);
    expect(stdout).toMatch(
      /\n1 of \d+ roles that trust token\.actions\.githubusercontent\.com open to this token\nnext: /,
    );
    expect(opened(honest)).toEqual(['arn:aws:iam::200000000004:role/pipeline/pay_deploy']);
  });

  it.each([
    {
      name: 'another branch',
      change: { ref: 'refs/heads/x' },
      says: 'ref must be refs/heads/main, got "refs/heads/x"',
    },
    {
      name: 'a workflow of the service',
      change: { job_workflow_ref: 'acme/pay/.github/workflows/release.yml@refs/heads/main' },
      says: 'job_workflow_ref must be acme/platform/.github/workflows/service-deploy.yml@refs/heads/main',
    },
    { name: 'a repository made again', change: { repository_id: '7' }, says: 'repository_id must be 1001, got "7"' },
    {
      name: 'another audience',
      change: { aud: 'https://github.com/acme' },
      says: 'no account takes tokens of token.actions.githubusercontent.com for the audience https://github.com/acme',
    },
    {
      name: 'an issuer that nobody trusts',
      change: { iss: 'https://tokens.example.com' },
      says: 'no account takes tokens of tokens.example.com for the audience sts.amazonaws.com',
    },
  ])('opens nothing to $name, and says what is missing', ({ change, says }) => {
    const { code, stdout } = run({ ...honest, ...change });
    expect({ code, first: stdout.split('\n')[0] }).toEqual({ code: 0, first: 'no role opens to this token' });
    expect(stdout).toContain(says);
  });

  it.each([
    {
      name: 'a claim that no token has',
      claims: { ...honest, repositry_id: '1001' },
      says: `claims ${file}: claim must be one that tokens have, got "repositry_id"; use "repository_id"\n`,
    },
    {
      name: 'a token without the id that trust asks about',
      claims: { ...honest, repository_id: undefined },
      says: `claims ${file}: must hold repository_id, which trust in token.actions.githubusercontent.com asks about, got "aud, environment, iss, job_workflow_ref, ref, repository, run_id, sub"; add what the token says\n`,
    },
    {
      name: 'a token without a subject',
      claims: { ...honest, sub: undefined },
      says: `claims ${file}: claim sub must be given as one text, got "nothing"; add what the token says\n`,
    },
    {
      name: 'a claim that is no text',
      claims: { ...honest, ref: { name: 'main' } },
      says: `claims ${file}: claim ref must be text or a list of text, got "{"name":"main"}"; write it as the token does\n`,
    },
    {
      name: 'a list of tokens',
      claims: [honest],
      says: /^claims \S+: must hold the claims of one token as a JSON object, got /,
    },
    {
      name: 'truncated JSON',
      claims: '{"iss": ',
      says: /^claims: must be whole JSON, got "[^\n]+" in \S+; write it again\n$/,
    },
  ])('refuses $name in one line, exit 2, without an answer', ({ claims, says }) => {
    const { code, stdout, stderr } = run(claims);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    if (typeof says === 'string') expect(stderr).toBe(says);
    else expect(stderr).toMatch(says);
  });

  it('refuses a file that is not there', () => {
    const { code, stderr } = runCommand(trust, '--claims', '/nowhere.json', '--dir', directory);
    expect(code).toBe(2);
    expect(stderr).toBe('claims: must be in a file, got "no such file" at /nowhere.json; write them down as JSON\n');
  });
});
