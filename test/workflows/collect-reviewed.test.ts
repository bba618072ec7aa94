import { join } from 'node:path';
import { scriptSandbox } from './script-sandbox';

const { directory, write, read, fake, calls, run } = scriptSandbox();
const sha = (letter: string) => letter.repeat(40);
const reviewed = (head: string, changed: object = {}) => ({
  version: 1,
  commit: head,
  main: sha('9'),
  stacks: { 'services-a': 'a'.repeat(64) },
  words: { 'services-a': ['create x'] },
  ...changed,
});
const collect = (commits: readonly string[]) => {
  write('commits.json', JSON.stringify(commits.map((each) => ({ sha: each }))));
  const ran = run('collect-reviewed.sh', [join(directory, 'commits.json'), join(directory, 'out.json')], {
    GITHUB_REPOSITORY: 'acme/platform',
  });
  return { ...ran, pullRequests: (JSON.parse(read('out.json')) as { pullRequests: unknown[] }).pullRequests };
};
const answer = (path: string, json: unknown) => write(`api/${path.replaceAll('/', '_')}`, JSON.stringify(json));
const merged = (commit: string, number: number, head: string, run: number) => {
  answer(`repos/acme/platform/commits/${commit}/pulls`, [
    { number, merged_at: 'then', merge_commit_sha: commit, head: { sha: head } },
  ]);
  answer(`runs-${head}`, { workflow_runs: [{ id: run }] });
  write(`artifacts/${run}`, JSON.stringify(reviewed(head)));
};

describe('collect-reviewed.sh', () => {
  beforeAll(() =>
    fake(
      'gh',
      `case "$1 $2" in
  'run download') [ -f '${directory}/artifacts/'"$3" ] || exit 1; mkdir -p "\${!#}"; cp '${directory}/artifacts/'"$3" "\${!#}/reviewed.json" ;;
  *) path=\${2%%\\?*}; case $path in *workflows/plan.yml/runs) path=runs-$(sed -E 's/.*head_sha=([0-9a-f]+).*/\\1/' <<< "$2") ;; esac
    cat "${directory}/api/\${path//\\//_}" ;;
esac`,
    ),
  );
  beforeEach(() => write('gh.calls', ''));

  it('takes what the plan of the final head of each pull request showed, the newest first', () => {
    merged(sha('1'), 12, sha('a'), 71);
    merged(sha('2'), 13, sha('b'), 72);
    const { code, pullRequests } = collect([sha('1'), sha('2')]);
    expect(code).toBe(0);
    expect(pullRequests).toEqual(
      [
        { ...reviewed(sha('b')), version: undefined, number: 13 },
        { ...reviewed(sha('a')), version: undefined, number: 12 },
      ].map(({ version: _, ...each }) => each),
    );
    expect(calls('gh').filter((call) => call.startsWith('run download'))[0]).toMatch(
      /^run download 72 --repo acme\/platform --name summary --dir /,
    );
  });

  it.each<{ name: string; set: () => void }>([
    { name: 'a commit of no pull request', set: () => answer(`repos/acme/platform/commits/${sha('3')}/pulls`, []) },
    { name: 'an answer that is none', set: () => write(`api/repos_acme_platform_commits_${sha('3')}_pulls`, '') },
    {
      name: 'two pull requests',
      set: () =>
        answer(
          `repos/acme/platform/commits/${sha('3')}/pulls`,
          [1, 2].map((number) => ({ number, merged_at: 'then', merge_commit_sha: sha('3'), head: { sha: sha('c') } })),
        ),
    },
    {
      name: 'a plan that is gone',
      set: () => {
        merged(sha('3'), 14, sha('c'), 73);
        answer(`runs-${sha('c')}`, { workflow_runs: [{ id: 999 }] });
      },
    },
    {
      name: 'no run',
      set: () => {
        merged(sha('3'), 14, sha('c'), 73);
        answer(`runs-${sha('c')}`, { workflow_runs: [] });
      },
    },
    {
      name: 'a plan of another head',
      set: () => {
        merged(sha('3'), 14, sha('c'), 73);
        write('artifacts/73', JSON.stringify(reviewed(sha('d'))));
      },
    },
    {
      name: 'text that is no JSON',
      set: () => {
        merged(sha('3'), 14, sha('c'), 73);
        write('artifacts/73', '{');
      },
    },
    {
      name: 'something else',
      set: () => {
        merged(sha('3'), 14, sha('c'), 73);
        write('artifacts/73', '{"version":1}');
      },
    },
  ])('goes on without $name: it is information, and no permission', ({ set }) => {
    set();
    merged(sha('1'), 12, sha('a'), 71);
    const { code, pullRequests, stdout } = collect([sha('1'), sha('3')]);
    expect(code).toBe(0);
    expect(pullRequests).toHaveLength(1);
    expect(stdout).toContain(`no plan     ${sha('3')}`);
  });

  it('has nothing where nothing was merged', () => {
    expect(collect([])).toMatchObject({ code: 0, pullRequests: [] });
  });
});
