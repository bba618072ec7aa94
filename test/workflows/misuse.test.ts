import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from './script-sandbox';

/** Runs a script with no variable set but PATH. */
const run = (script: string, args: readonly string[]) => {
  const file = join(repositoryRoot, '.github', 'scripts', script);
  const { status, stderr } = spawnSync('bash', [file, ...args], { env: { PATH: process.env.PATH }, encoding: 'utf8' });
  return { status, said: stderr.trim() };
};

describe('a script without its variables', () => {
  it.each([
    ['apply.sh', ['/tmp', '/tmp', '/tmp/none'], 'COMMIT: must be 40 hex digits'],
    ['approver.sh', ['/tmp/none', '/tmp/none'], 'GITHUB_REPOSITORY: must be owner/name'],
    ['evidence-entry.sh', ['approved', 'a', 'b', 'c', 'd'], 'IDENTITY: must be an identity that applies'],
    ['collect-reviewed.sh', ['/tmp/none', '/tmp/none'], 'GITHUB_REPOSITORY: must be owner/name'],
    ['write-evidence.sh', ['/tmp/none', '/tmp/none'], 'EVIDENCE_BUCKET: must name a bucket'],
    ['collect-evidence.sh', ['/tmp/none'], 'EVIDENCE_BUCKET: must name a bucket'],
  ])('%s says which one it needs, and ends with 2', (script, args, message) => {
    const { status, said } = run(script, args);
    expect(said).toContain(`${message}, got`);
    expect(status).toBe(2);
  });
});
