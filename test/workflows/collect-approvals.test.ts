import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { answerPath } from '../../analysis/approval/answer-path';
import { gitCommits } from '../../analysis/approval/git-commits';
import { readAnswers } from '../../analysis/drift/github/read-answers';
import { platformRepository } from '../cli/affected/platform-repository';
import { type ApiAnswer, type ApiAnswers, githubApi } from './github-api';
import { scriptSandbox } from './script-sandbox';

const sandbox = scriptSandbox();
const { calls, read, directory } = sandbox;
const api = githubApi(sandbox);
const { root, git } = platformRepository();

let applied = '';
let commit = '';
beforeAll(() => {
  git('commit', '--quiet', '--allow-empty', '--message', 'applied');
  applied = git('rev-parse', 'HEAD').trim();
  git('checkout', '--quiet', '-b', 'side');
  git('commit', '--quiet', '--allow-empty', '--message', 'on the side');
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '--message', 'say "yes" $(id) ü\n\nCo-authored-by: X <x@acme.example>', 'side');
  commit = git('rev-parse', 'HEAD').trim();
});

const repo = 'repos/acme/platform';
const branch = "it's/a (branch)";
const pushes = `${repo}/activity?ref=refs%2Fheads%2Fit%27s%2Fa%20%28branch%29&per_page=100`;
const honest = (): Record<string, ApiAnswer | readonly ApiAnswer[]> => ({
  [`${repo}/actions/runs/7`]: { body: { id: 7 } },
  [`${repo}/commits/${commit}`]: { body: { sha: commit } },
  [`${repo}/commits/${commit}/pulls?per_page=100`]: { body: [{ number: 12 }] },
  [`${repo}/pulls/12`]: { body: { number: 12, head: { ref: branch } } },
  [`${repo}/pulls/12/reviews?per_page=100`]: { body: [{ id: 1 }] },
  [`${repo}/pulls/12/commits?per_page=100`]: { body: [{ sha: 'x' }] },
  [pushes]: { body: [{ after: 'x' }] },
});
let runs = 0;
const collect = async (answers: ApiAnswers, env: Readonly<Record<string, string>> = {}) => {
  api.answer({ ...honest(), ...answers });
  sandbox.fake('sleep', '');
  const to = `collected-${++runs}`;
  mkdirSync(join(directory, to));
  const ran = await api.run(
    'collect-approvals.sh',
    [join(directory, to)],
    {
      GITHUB_REPOSITORY: 'acme/platform',
      COMMIT: commit,
      RUN_ID: '7',
      LAST_APPLIED: applied,
      ANSWER_SECONDS: '5',
      ...env,
    },
    root,
  );
  return { ...ran, to };
};
const answersIn = (to: string) => readAnswers(join(directory, to), answerPath.form);
const reviews = `${repo}/pulls/12/reviews?per_page=100`;

describe('collect-approvals.sh', () => {
  it('saves what the judge reads, under the paths that it reads', async () => {
    const { code, stdout, stderr, to } = await collect({});
    expect({ code, stderr, stdout }).toEqual({ code: 0, stderr: '', stdout: '7 answers of GitHub on 1 commits\n' });
    const repository = 'acme/platform';
    expect([...answersIn(to).keys()]).toEqual([
      answerPath.run(repository, 7),
      answerPath.commit(repository, commit),
      answerPath.pullsOfCommit(repository, commit),
      answerPath.pull(repository, 12),
      answerPath.reviews(repository, 12),
      answerPath.commitsOfPull(repository, 12),
      answerPath.pushes(repository, branch),
    ]);
    expect(answersIn(to).get(answerPath.pushes(repository, branch))).toEqual({ status: 200, body: [{ after: 'x' }] });
  });

  it('saves the first-parent commits as Git has them', async () => {
    const { to } = await collect({});
    const [saved, ...others] = gitCommits(JSON.parse(read(`${to}/commits.json`)), 'commits.json');
    expect(others).toEqual([]);
    expect(saved).toMatchObject({
      sha: commit,
      parents: [applied, git('rev-parse', 'side').trim()],
      tree: git('rev-parse', 'HEAD^{tree}').trim(),
      author: { name: 'acme', email: 'acme@example.com' },
    });
    expect(saved?.message.trim()).toBe('say "yes" $(id) ü\n\nCo-authored-by: X <x@acme.example>');
  });

  it('asks for the run that is resumed', async () => {
    const { to } = await collect({ [`${repo}/actions/runs/6`]: { body: { id: 6 } } }, { RESUMED_RUN: '6' });
    expect(answersIn(to).get('/repos/acme/platform/actions/runs/6')?.body).toEqual({ id: 6 });
  });

  it('makes one answer of more than 100 reviews, and takes of a next page its query alone', async () => {
    const next = (query: string) => ({
      link: `<http://elsewhere.example/repositories/1/first?per_page=100&page=1>; rel="prev", <http://elsewhere.example/repositories/1/x?${query}>; rel="next", <http://elsewhere.example/last?page=3>; rel="last"`,
    });
    const list = (from: number, length: number) => Array.from({ length }, (_, index) => ({ id: from + index }));
    const { code, to } = await collect({
      [reviews]: { body: list(0, 100), headers: next('per_page=100&page=2') },
      [`${repo}/pulls/12/reviews?per_page=100&page=2`]: { body: list(100, 100), headers: next('page=3&per_page=100') },
      [`${repo}/pulls/12/reviews?page=3&per_page=100`]: { body: list(200, 7) },
    });
    expect(code).toBe(0);
    expect(answersIn(to).get('/repos/acme/platform/pulls/12/reviews')?.body).toEqual(list(0, 207));
  });

  it('refuses a list whose second page is refused', async () => {
    const { to } = await collect({
      [reviews]: { body: [{ id: 1 }], headers: { link: '<http://x.example/y?page=2>; rel="next"' } },
      [`${repo}/pulls/12/reviews?page=2`]: { status: 403, body: { message: 'Forbidden' } },
    });
    expect(answersIn(to).get('/repos/acme/platform/pulls/12/reviews')).toEqual({ status: 403, body: undefined });
  });

  it.each([401, 403, 404])('saves the refusal %s as it came, without asking again', async (status) => {
    const { code, to } = await collect({ [reviews]: { status, body: { message: 'no' } } });
    expect(code).toBe(0);
    expect(answersIn(to).get('/repos/acme/platform/pulls/12/reviews')).toEqual({ status, body: undefined });
    expect(api.asked.filter((url) => url === reviews)).toHaveLength(1);
  });

  it.each<{ name: string; first: ApiAnswer; waits: string }>([
    { name: '429 with retry-after', first: { status: 429, headers: { 'Retry-After': '11' }, body: {} }, waits: '11' },
    { name: '429 without it', first: { status: 429, body: {} }, waits: '2' },
    { name: 'a secondary limit', first: { status: 403, headers: { 'retry-after': '3' }, body: {} }, waits: '3' },
    { name: '500', first: { status: 500, body: {} }, waits: '2' },
    { name: '502 that is no JSON', first: { status: 502, text: '<html>' }, waits: '2' },
    { name: 'an answer that is cut off', first: { body: [{ id: 1 }, { id: 2 }], how: 'cut' }, waits: '2' },
    { name: 'an answer that is no whole JSON', first: { text: '[{ "id": 1 },' }, waits: '2' },
    { name: 'an empty answer', first: { text: '' }, waits: '2' },
  ])('asks again after $name', async ({ first, waits }) => {
    const { code, to } = await collect({ [reviews]: [first, { body: [{ id: 5 }] }] });
    expect(code).toBe(0);
    expect(calls('sleep')).toEqual([waits]);
    expect(answersIn(to).get('/repos/acme/platform/pulls/12/reviews')?.body).toEqual([{ id: 5 }]);
  });

  it.each([429, 500])('gives up on %s after five times, and saves it', async (status) => {
    const { code, to } = await collect({ [reviews]: { status, body: {} } });
    expect(code).toBe(0);
    expect(calls('sleep')).toEqual(['2', '4', '8', '16']);
    expect(answersIn(to).get('/repos/acme/platform/pulls/12/reviews')?.status).toBe(status);
  });

  it('does not wait for an hour', async () => {
    const { to } = await collect({ [reviews]: { status: 429, headers: { 'retry-after': '3600' }, body: {} } });
    expect(calls('sleep')).toEqual([]);
    expect(answersIn(to).get('/repos/acme/platform/pulls/12/reviews')?.status).toBe(429);
  });

  it.each<{ name: string; answer: ApiAnswer }>([
    { name: 'is always cut off', answer: { body: [{ id: 1 }, { id: 2 }], how: 'cut' } },
    { name: 'is never whole', answer: { text: '[' } },
    { name: 'is no list', answer: { body: { id: 1 } } },
    { name: 'never comes', answer: { how: 'silent' } },
  ])('stops, and leaves no manifest, when an answer $name', async ({ answer }) => {
    const { code, stderr, to } = await collect({ [reviews]: answer }, { ANSWER_SECONDS: '0.3' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\/repos\/acme\/platform\/pulls\/12\/reviews: must be [^\n]+, got [^\n]*; [^\n]+\n$/);
    expect(() => read(`${to}/manifest.json`)).toThrow('ENOENT');
  });

  it('stops when main was moved by force to a history without the last applied commit', async () => {
    const { code, stderr } = await collect({}, { LAST_APPLIED: 'f'.repeat(40) });
    expect({ code, asked: api.asked }).toEqual({ code: 1, asked: [] });
    expect(stderr).toContain('must be in the history, got no such commit');
  });

  it.each([
    ['GITHUB_REPOSITORY', 'acme/platform/../x'],
    ['COMMIT', 'main'],
    ['LAST_APPLIED', '--all'],
    ['RUN_ID', '7/../8'],
    ['RESUMED_RUN', 'x'],
  ])('refuses a bad %s, and asks nothing', async (name, value) => {
    const { code, stderr } = await collect({}, { [name]: value });
    expect({ code, asked: api.asked }).toEqual({ code: 2, asked: [] });
    expect(stderr).toContain(`${name}: must be `);
  });
});
