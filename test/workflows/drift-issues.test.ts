import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { scriptSandbox } from './script-sandbox';

const { directory, write, read, fake, calls, run } = scriptSandbox();
type Issue = { number: number; login?: string; body: string | null; pull_request?: object };
const marker = (stack: string) => `<!-- two-key: drift of ${stack} -->\n`;

/** What is open on GitHub; what is sent is kept. */
const open = (...issues: Issue[]) => {
  const listed = issues.map(({ login = 'github-actions[bot]', ...issue }) => ({ ...issue, user: { login } }));
  fake('gh', `case "$*" in *--input*) cat >> '${directory}/sent' ;; *) echo '${JSON.stringify(listed)}' ;; esac`);
  write('sent', '');
};
const report = (folder: string, files: Readonly<Record<string, string>>, close = 'true') => {
  mkdirSync(join(directory, folder), { recursive: true });
  for (const [file, text] of Object.entries(files)) write(`${folder}/${file}`, text);
  return run('drift-issues.sh', [join(directory, folder)], {
    GH_TOKEN: 'x',
    GITHUB_REPOSITORY: 'acme/platform',
    CLOSE: close,
  });
};
const sentBy = () => calls('gh').filter((call) => call.includes('--input'));

describe('drift-issues.sh', () => {
  it('opens one issue a stack', () => {
    open();
    expect(report('first', { 'github-pay.md': 'count is $(id) "1"' }).stdout).toBe('opened   github-pay\n');
    expect(sentBy()).toEqual(['api --method POST repos/acme/platform/issues --input - --silent']);
    expect(JSON.parse(read('sent'))).toEqual({
      title: 'Drift: github-pay',
      body: `${marker('github-pay')}count is $(id) "1"`,
      labels: ['drift'],
    });
  });

  it('writes into the open issue, and closes the one whose drift is gone', () => {
    open({ number: 5, body: marker('github-pay') }, { number: 6, body: marker('audit') });
    expect(report('second', { 'github-pay.md': 'x' }).stdout).toBe('updated  github-pay  #5\nclosed   audit  #6\n');
    expect(sentBy()).toEqual([
      'api --method PATCH repos/acme/platform/issues/5 --input - --silent',
      'api --method PATCH repos/acme/platform/issues/6 --input - --silent',
    ]);
  });

  it('closes nothing when not every stack was read', () => {
    open({ number: 6, body: marker('audit') });
    expect(report('partly', {}, 'false').stdout).toBe('');
    expect(sentBy()).toEqual([]);
  });

  it.each([
    { name: 'an issue of somebody else', issue: { number: 8, login: 'acme-first-reviewer', body: marker('audit') } },
    { name: 'a pull request', issue: { number: 8, body: marker('audit'), pull_request: {} } },
    { name: 'an issue without text', issue: { number: 8, body: null } },
    { name: 'an issue that only quotes the marker', issue: { number: 8, body: `> ${marker('audit')}` } },
  ])('leaves $name alone', ({ issue }) => {
    open(issue);
    expect(report('none', {})).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(sentBy()).toEqual([]);
  });

  it('refuses a file that is not the text of a stack', () => {
    open();
    expect(report('odd', { 'a b.md': 'x' }).code).toBe(1);
    expect(sentBy()).toEqual([]);
  });
});
