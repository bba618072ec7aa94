import { scriptSandbox } from './script-sandbox';

const { directory, write, read, fake, calls, run } = scriptSandbox();
const marker = '<!-- two-key: plan -->';
const comments = (...found: { id: number; login: string; body: string }[]) =>
  fake(
    'gh',
    `case "$*" in
  *--input*) cat > '${directory}/sent' ;;
  *) echo '${JSON.stringify(found.map(({ id, login, body }) => ({ id, body, user: { login } })))}' ;;
esac`,
  );
const comment = (text: string, number = '12') =>
  run('comment.sh', [write('body.md', text)], {
    GH_TOKEN: 'x',
    GITHUB_REPOSITORY: 'acme/platform',
    PULL_REQUEST: number,
  });
const sent = () => (JSON.parse(read('sent')) as { body: string }).body;

describe('comment.sh', () => {
  it('writes a comment the first time', () => {
    comments({ id: 1, login: 'github-actions[bot]', body: 'something else' });
    expect(comment('`$(id)` "quoted"\n').code).toBe(0);
    expect(calls('gh')[1]).toBe('api --method POST repos/acme/platform/issues/12/comments --input - --silent');
    expect(sent()).toBe(`${marker}\n\`$(id)\` "quoted"\n`);
  });

  it('writes into its own comment from then on', () => {
    comments(
      { id: 3, login: 'acme-first-reviewer', body: `${marker}\nmine` },
      { id: 4, login: 'github-actions[bot]', body: `${marker}\nbefore` },
    );
    comment('now');
    expect(calls('gh')[1]).toBe('api --method PATCH repos/acme/platform/issues/comments/4 --input - --silent');
  });

  it('never writes into a comment of somebody who copied the marker', () => {
    comments({ id: 3, login: 'acme-first-reviewer', body: `${marker}\nmine` });
    comment('now');
    expect(calls('gh')[1]).toContain('--method POST');
  });

  it('says where it was cut', () => {
    comments();
    comment('ä'.repeat(70_000));
    expect(sent().length).toBeLessThan(65_536);
    expect(sent()).toContain('Cut here');
  });

  it('cannot run without the number of a pull request', () => {
    comments();
    expect(comment('x', '12/../13').code).toBe(2);
    expect(calls('gh')).toEqual([]);
  });
});
