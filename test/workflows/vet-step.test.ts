import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkflow } from '../../analysis/workflows/read-workflow';
import { synthesisedDirectory } from '../cli/synthesised-directory';
import { repositoryRoot, scriptSandbox } from './script-sandbox';

const main = synthesisedDirectory();
const { directory, write, read, run, runText } = scriptSandbox();
const file = join(repositoryRoot, '.github', 'workflows', 'plan-stack.yml');
const script = readWorkflow('plan-stack.yml', readFileSync(file, 'utf8'))
  .jobs.find(({ id }) => id === 'vet')
  ?.steps.find(({ fields }) => fields.id === 'vet')?.fields.run;

const proposed = (stack: string) => `proposed/stacks/${stack}/cdk.tf.json`;
const vet = (sha256 = run('sha256.sh', [join(directory, 'proposed')]).stdout.trim()) =>
  runText(String(script), { SHA256: sha256, GITHUB_OUTPUT: join(directory, 'output') });
const change = (stack: string, from: string, to: string) => {
  const text = read(proposed(stack));
  if (!text.includes(from)) throw new Error(`stack ${stack} has no ${from}`);
  write(proposed(stack), text.replace(from, to));
};

describe('the step vet of plan-stack.yml', () => {
  beforeAll(() => {
    // A checkout of main, with what main synthesises.
    for (const name of ['.github', 'cli', 'node_modules', 'package.json', 'tsconfig.json']) {
      symlinkSync(join(repositoryRoot, name), join(directory, name));
    }
    symlinkSync(main.directory, join(directory, 'cdktf.out'));
  });
  beforeEach(() => {
    for (const name of ['proposed', 'vetted']) rmSync(join(directory, name), { recursive: true, force: true });
    cpSync(main.directory, join(directory, 'proposed'), { recursive: true });
    write('output', '');
  });

  it('chooses the stacks that differ and that main knows, and hashes what it vetted', () => {
    change('services-pay-dev', '"max_session_duration": 3600', '"max_session_duration": 7200');
    mkdirSync(join(directory, 'proposed/stacks/services-new-dev'));
    write(proposed('services-new-dev'), read(proposed('services-pay-dev')));
    const { code, stderr } = vet();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [batches, sha256] = read('output').split('\n');
    expect(batches).toBe('batches=[{"name":"1","stacks":"services-pay-dev"}]');
    expect(sha256).toBe(`sha256=${run('sha256.sh', [join(directory, 'vetted')]).stdout.trim()}`);
  }, 60_000);

  it('hands on nothing when a stack is refused', () => {
    change('services-pay-dev', '"max_session_duration": 3600', '"max_session_duration": "${file(\\"/etc/passwd\\")}"');
    expect(vet().code).toBe(1);
    expect(read('output')).toBe('');
  }, 60_000);

  it('hands on nothing when the output is not the one that was hashed', () => {
    const { code, stderr } = vet('0'.repeat(64));
    expect(code).toBe(1);
    expect(stderr).toContain('must hash to');
    expect(read('output')).toBe('');
  });
});
