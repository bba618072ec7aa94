import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scriptSandbox } from './script-sandbox';

const { directory, write, read, fake, calls, run } = scriptSandbox();
const person = (login: string, id = 1, type = 'User') => ({ login, id, type });
const review = (user: unknown, { state = 'approved', environment = 'services-apply' } = {}) => ({
  state,
  comment: '',
  environments: [{ id: 3, name: environment }],
  user,
});
const approved = {
  version: 1,
  repository: 'acme/platform',
  run: { id: 7, attempt: 1 },
  people: { authors: ['acme-author', 'acme-co-author'] },
};
const other = person('acme-first-applier', 5);

/** GitHub answers in pages, each a list. */
const approver = (pages: unknown, env: Readonly<Record<string, string>> = {}, file: object = approved) => {
  rmSync(join(directory, 'out.json'), { force: true });
  write('answer', pages === undefined ? '' : (pages as unknown[]).map((page) => JSON.stringify(page)).join('\n'));
  write('approved.json', JSON.stringify(file));
  return run('approver.sh', [join(directory, 'approved.json'), join(directory, 'out.json')], {
    GITHUB_REPOSITORY: 'acme/platform',
    GITHUB_RUN_ID: '7',
    GITHUB_RUN_ATTEMPT: '1',
    ENVIRONMENT: 'services-apply',
    ...env,
  });
};

describe('approver.sh', () => {
  beforeAll(() => fake('gh', `[ -s '${directory}/answer' ] && cat '${directory}/answer'`));
  beforeEach(() => write('gh.calls', ''));

  it('writes down who approved the deployment and wrote none of it', () => {
    const { code, stderr } = approver([[review(person('acme-author', 2)), review(other)], [review(other)]]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(read('out.json'))).toEqual({
      environment: 'services-apply',
      approvers: [{ login: 'acme-first-applier', id: 5 }],
    });
    expect(calls('gh')).toEqual(['api --paginate repos/acme/platform/actions/runs/7/approvals?per_page=100']);
  });

  it.each<{ name: string; pages: unknown; says: string }>([
    { name: 'an author', pages: [[review(person('acme-author'))]], says: 'who wrote none of it, got ' },
    { name: 'an author in other letters', pages: [[review(person('ACME-Author'))]], says: 'who wrote none of it' },
    { name: 'a co-author', pages: [[review(person('acme-co-author'))]], says: 'who wrote none of it' },
    { name: 'a bot', pages: [[review(person('acme-bot[bot]', 5, 'Bot'))]], says: 'who wrote none of it' },
    { name: 'an App that calls itself a person', pages: [[review(person('acme-bot[bot]', 5))]], says: 'none of it' },
    { name: 'an organisation', pages: [[review(person('acme', 5, 'Organization'))]], says: 'who wrote none of it' },
    { name: 'an account without id', pages: [[review({ login: 'a', type: 'User' })]], says: 'who wrote none of it' },
    {
      name: 'an approval of another environment',
      pages: [[review(other, { environment: 'guardrails-apply' })]],
      says: "got 'no approval'",
    },
    { name: 'nobody', pages: [[]], says: "got 'no approval'" },
    {
      name: 'one approval and one rejection',
      pages: [[review(other), review(person('acme-second-applier', 6), { state: 'rejected' })]],
      says: 'must not be rejected',
    },
    {
      name: 'an approval of a state that is not known',
      pages: [[review(other), review(other, { state: 'new' })]],
      says: 'must not be rejected',
    },
    { name: 'an answer that is no list', pages: [{ message: 'Not Found' }], says: 'must say who approved it' },
    { name: 'no answer', pages: undefined, says: 'must say who approved it' },
  ])('refuses $name', ({ pages, says }) => {
    const { code, stderr } = approver(pages);
    expect({ code, written: existsSync(join(directory, 'out.json')) }).toEqual({ code: 1, written: false });
    expect(stderr).toContain(says);
  });

  it('refuses another attempt before it asks', () => {
    const { code, stderr } = approver([[review(other)]], { GITHUB_RUN_ATTEMPT: '2' });
    expect({ code, asked: calls('gh') }).toEqual({ code: 1, asked: [] });
    expect(stderr).toContain("must be in its first attempt, got '2'; resume it by dispatching apply");
  });

  it.each([
    { name: 'another run', file: { ...approved, run: { id: 8, attempt: 1 } } },
    { name: 'another attempt', file: { ...approved, run: { id: 7, attempt: 2 } } },
    { name: 'another repository', file: { ...approved, repository: 'acme/other' } },
    { name: 'no authors', file: { ...approved, people: { authors: [] } } },
    { name: 'nothing about authors', file: { ...approved, people: {} } },
    { name: 'another version', file: { ...approved, version: 2 } },
  ])('refuses an approved.json of $name', ({ file }) => {
    const { code, stderr } = approver([[review(other)]], {}, file);
    expect({ code, asked: calls('gh') }).toEqual({ code: 1, asked: [] });
    expect(stderr).toContain('must be what verify-approval wrote for this run');
  });

  it('takes an environment that is none for misuse, exit 2', () => {
    expect(approver([[review(other)]], { ENVIRONMENT: 'a b' }).code).toBe(2);
  });
});
