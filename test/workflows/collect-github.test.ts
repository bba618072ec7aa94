import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readAnswers } from '../../analysis/drift/github/read-answers';
import { scriptSandbox } from './script-sandbox';

const { directory, write, read, fake, calls, run } = scriptSandbox();
const collect = (paths: readonly string[], to: string) =>
  run('collect-github.sh', [write(`${to}.txt`, `${paths.join('\n')}\n`), join(directory, to)], { GH_TOKEN: 'x' });

describe('collect-github.sh', () => {
  beforeAll(() =>
    fake(
      'gh',
      `case "$*" in
  *'/acme/teams?per_page=100') echo '[{ "slug": "a" }]'; echo '[{ "slug": "b" }]' ;;
  *'/pay/environments?per_page=100') echo '{ "total_count": 2, "environments": [1] }'; echo '{ "total_count": 2, "environments": [2] }' ;;
  *'/pay/collaborators?affiliation=direct&per_page=100') echo '[{ "login": "a" }]'; echo '[{ "login": "b" }]' ;;
  *'/pay/rulesets?per_page=100') echo '[{ "id": 7 }, { "id": 9 }]' ;;
  *'/rulesets/7?per_page=100') echo '{ "id": 7 }' ;;
  *'/hidden'*|*'/rulesets/9'*) echo '{ "message": "Not Found" }'; echo 'gh: Not Found (HTTP 404)' >&2; exit 1 ;;
  *) echo 'error connecting to api.github.com' >&2; exit 1 ;;
esac`,
    ),
  );

  it('saves every answer, with its pages as one, for the command that reads them', () => {
    expect(collect(['/orgs/acme/teams', '/repos/acme/pay/environments'], 'pages').code).toBe(0);
    const answers = readAnswers(join(directory, 'pages'));
    expect(answers.get('/orgs/acme/teams')).toEqual({ status: 200, body: [{ slug: 'a' }, { slug: 'b' }] });
    expect(answers.get('/repos/acme/pay/environments')?.body).toEqual({ total_count: 2, environments: [1, 2] });
    expect(calls('gh')[0]).toBe('api --paginate orgs/acme/teams?per_page=100');
  });

  it('asks for direct collaborators alone, all pages of them', () => {
    const path = '/repos/acme/pay/collaborators?affiliation=direct';
    expect(collect([path], 'direct').code).toBe(0);
    expect(readAnswers(join(directory, 'direct')).get(path)?.body).toEqual([{ login: 'a' }, { login: 'b' }]);
    expect(calls('gh').at(-1)).toBe('api --paginate repos/acme/pay/collaborators?affiliation=direct&per_page=100');
  });

  it('follows a list of rulesets to each of them', () => {
    collect(['/repos/acme/pay/rulesets'], 'rulesets');
    const answers = readAnswers(join(directory, 'rulesets'));
    expect([...answers].map(([path, { status }]) => [path, status])).toEqual([
      ['/repos/acme/pay/rulesets', 200],
      ['/repos/acme/pay/rulesets/7', 200],
      ['/repos/acme/pay/rulesets/9', 404],
    ]);
  });

  it('keeps a refusal as an answer, with its status and the hash of what came', () => {
    collect(['/repos/acme/hidden'], 'refused');
    const [entry] = JSON.parse(read('refused/manifest.json')) as { status: number; file: string; sha256: string }[];
    expect(entry?.status).toBe(404);
    const bytes = read(`refused/${entry?.file}`);
    expect(entry?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('cannot go on when GitHub does not answer', () => {
    const { code, stderr } = collect(['/repos/acme/unreachable'], 'unreachable');
    expect(code).toBe(1);
    expect(stderr).toContain('/repos/acme/unreachable: must be answered by GitHub, got error connecting');
  });

  it.each([
    '/user',
    '/repos/acme/pay?x=1',
    'repos/acme/pay',
    '/repos/acme/$(id)',
    '/orgs/acme /user',
    '/repos/acme/pay/collaborators?affiliation=all',
    '/repos/acme/pay/collaborators?affiliation=direct&permission=admin',
    '/repos/acme/pay/collaborators?affiliation=direct?x',
    '/repos/acme/pay/teams?affiliation=direct',
    '/repos/acme/pay/x/collaborators?affiliation=direct',
    '/orgs/acme/collaborators?affiliation=direct',
  ])('refuses the path %s, and asks nothing', (path) => {
    const before = calls('gh').length;
    expect(collect([path], 'bad').code).toBe(2);
    expect(calls('gh')).toHaveLength(before);
  });
});
