import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { scriptSandbox } from './script-sandbox';

const { directory, write, run } = scriptSandbox();
const hashOf = (name: string) => run('sha256.sh', [join(directory, name)]).stdout.trim();

describe('sha256.sh and verify-sha256.sh', () => {
  beforeAll(() => {
    for (const copy of ['one', 'two']) {
      write(`${copy}/stacks/a/cdk.tf.json`, '{}');
      write(`${copy}/.hidden`, 'x');
    }
  });

  it('print one hash for the same files, wherever they are', () => {
    expect(hashOf('one')).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf('two')).toBe(hashOf('one'));
    expect(run('verify-sha256.sh', [join(directory, 'two'), hashOf('one')]).code).toBe(0);
  });

  it.each([
    { name: 'other bytes', path: 'stacks/a/cdk.tf.json', text: '{ }' },
    { name: 'one file more', path: 'stacks/a/override.tf.json', text: '{}' },
    { name: 'other bytes in a hidden file', path: '.hidden', text: 'y' },
  ])('refuse $name', ({ name, path, text }) => {
    const copy = name.replaceAll(' ', '-');
    write(`${copy}/stacks/a/cdk.tf.json`, '{}');
    write(`${copy}/.hidden`, 'x');
    expect(hashOf(copy)).toBe(hashOf('one'));
    write(`${copy}/${path}`, text);
    const { code, stderr } = run('verify-sha256.sh', [join(directory, copy), hashOf('one')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/must hash to [0-9a-f]{64}, got [0-9a-f]{64}; run the job that made it again/);
  });

  it('refuses a link, which stands for other bytes elsewhere', () => {
    write('linked/a', 'x');
    symlinkSync('/etc/passwd', join(directory, 'linked', 'b'));
    const { code, stderr } = run('sha256.sh', [join(directory, 'linked')]);
    expect(code).toBe(1);
    expect(stderr).toContain('must hold plain files only');
  });

  it('refuses a name that would read as two lines of the list', () => {
    write('lines/a\nb', 'x');
    expect(run('sha256.sh', [join(directory, 'lines')]).code).toBe(1);
  });

  it.each([{ sha256: '' }, { sha256: 'abc' }, { sha256: `${'0'.repeat(64)}\n` }])(
    'cannot run with a hash such as $sha256',
    ({ sha256 }) => {
      expect(run('verify-sha256.sh', [join(directory, 'one'), sha256]).code).not.toBe(0);
    },
  );

  it('cannot run without a directory', () => {
    expect(run('sha256.sh', [join(directory, 'none')]).code).toBe(2);
  });
});
