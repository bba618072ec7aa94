import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { scriptSandbox } from './script-sandbox';

const { directory, write, read, fake, calls, run } = scriptSandbox();
const event = '11111111-2222-3333-4444-555555555555';
const other = '99999999-2222-3333-4444-555555555555';
const file = (id: string) => `break-glass.pay-prod.${id}.md`;
const marker = (id: string) => `<!-- two-key: use ${id} -->\n`;

type Issue = { number: number; login?: string; body: string | null; pull_request?: object };

/** What is on GitHub, open or closed; what is sent is kept. */
const there = (...issues: Issue[]) => {
  const listed = issues.map(({ login = 'github-actions[bot]', ...issue }) => ({ ...issue, user: { login } }));
  fake('gh', `case "$*" in *--input*) cat >> '${directory}/sent' ;; *) echo '${JSON.stringify(listed)}' ;; esac`);
  write('sent', '');
};
const report = (folder: string, files: Readonly<Record<string, string>>) => {
  mkdirSync(join(directory, folder), { recursive: true });
  for (const [name, text] of Object.entries(files)) write(`${folder}/${name}`, text);
  return run('use-issues.sh', [join(directory, folder)], {
    GH_TOKEN: 'x',
    GITHUB_REPOSITORY: 'acme/platform',
    PAUSE_SECONDS: '0',
  });
};
const sent = () => calls('gh').filter((call) => call.includes('--input'));

describe('use-issues.sh', () => {
  it('opens one issue a use', () => {
    there();
    const { code, stdout } = report('first', { [file(event)]: 'who is $(id) "1"' });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `opened   ${event}  break-glass in pay-prod\n` });
    expect(sent()).toEqual(['api --method POST repos/acme/platform/issues --input - --silent']);
    expect(JSON.parse(read('sent'))).toEqual({
      title: 'Use of break-glass in pay-prod',
      body: `${marker(event)}who is $(id) "1"`,
      labels: ['use'],
    });
  });

  it('looks at open and closed issues, and opens the same use once', () => {
    there({ number: 5, body: `${marker(event)}x` });
    const { stdout } = report('second', { [file(event)]: 'x', [file(other)]: 'y' });
    expect(stdout).toBe(`known    ${event}\nopened   ${other}  break-glass in pay-prod\n`);
    expect(calls('gh')[0]).toBe('api --paginate repos/acme/platform/issues?state=all&labels=use&per_page=100');
    expect(sent()).toHaveLength(1);
  });

  it('closes nothing, and asks nothing where nobody used anything', () => {
    there({ number: 5, body: marker(event) });
    expect(report('none', {})).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(calls('gh')).toEqual([]);
  });

  it.each([
    { name: 'an issue of somebody else', issue: { number: 8, login: 'acme-first-reviewer', body: marker(event) } },
    { name: 'a pull request', issue: { number: 8, body: marker(event), pull_request: {} } },
    { name: 'an issue without text', issue: { number: 8, body: null } },
    { name: 'an issue that only quotes the marker', issue: { number: 8, body: `> ${marker(event)}` } },
  ])('is not told by $name', ({ issue }) => {
    there(issue);
    report('told', { [file(event)]: 'x' });
    expect(sent()).toHaveLength(1);
  });

  it.each(['x.md', 'break-glass.pay-prod.1.md', `break-glass.pay-prod.${event}.txt`, `a b.c.${event}.md`, '.hidden'])(
    'refuses the file %s, and opens nothing',
    (name) => {
      there();
      const { code, stderr } = report(`odd-${name.length}`, { [file(other)]: 'y', [name]: 'x' });
      expect(code).toBe(1);
      expect(stderr).toContain('must hold <role>.<account>.<event id>.md only');
      expect(calls('gh')).toEqual([]);
    },
  );

  it('opens nothing when GitHub does not say what is there', () => {
    there();
    fake('gh', 'exit 1');
    expect(report('deaf', { [file(event)]: 'x' }).code).not.toBe(0);
    expect(sent()).toEqual([]);
  });
});
