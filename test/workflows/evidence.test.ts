import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chainOf } from '../../analysis/evidence/chain-of';
import { readEntry } from '../../analysis/evidence/entry';
import type { EvidenceFile } from '../../analysis/evidence/evidence-file';
import { lastApplied } from '../../analysis/evidence/last-applied';
import { readEvidence } from '../../analysis/evidence/read-evidence';
import {
  anchor,
  approved,
  chained,
  continued,
  failed,
  later,
  outcome,
  plan,
  second,
  sha,
  type Written,
} from '../analysis/evidence/example-chain';
import { bucketOfEvidence } from './bucket-of-evidence';
import { repositoryRoot, scriptSandbox } from './script-sandbox';

const sandbox = scriptSandbox();
const { directory, write, run, calls } = sandbox;
const bucket = bucketOfEvidence(sandbox);
const env = { EVIDENCE_BUCKET: 'acme-platform-evidence-210987000274' };

const add = (entry: Written | string) =>
  run(
    'write-evidence.sh',
    [write('entry.json', typeof entry === 'string' ? entry : JSON.stringify(entry)), join(directory, 'out.json')],
    env,
  );
const anchorAt = (...args: string[]) => run('anchor-evidence.sh', args, { ...env, GITHUB_REPOSITORY: 'acme/platform' });
const begin = () => anchorAt(sha('0'));
const collect = (to: string) => run('collect-evidence.sh', [join(directory, to)], env);
const collected = (to: string) => {
  expect(collect(to)).toMatchObject({ code: 0, stderr: '' });
  return readEvidence(join(directory, to));
};
/** Entries name their own version in the example; the script gives it. */
const plain = ({ version: _, ...entry }: Written): Written => entry;

beforeEach(() => bucket.empty());

describe('evidence that is written is the chain that is read', () => {
  it('from the anchor over an approval to its outcome', () => {
    expect(begin()).toEqual({ code: 0, stdout: 'evidence 1 written: anchor\n', stderr: '' });
    expect(add(plain(approved()))).toEqual({ code: 0, stdout: 'evidence 2 written: approved\n', stderr: '' });
    expect(add(plain(outcome()))).toEqual({ code: 0, stdout: 'evidence 3 written: outcome\n', stderr: '' });
    const files = collected('whole');
    expect(files.map(({ name }) => name)).toEqual(['00000001-anchor.json', '00000002.json', '00000003.json']);
    expect(chainOf(files).findings).toEqual([]);
    expect(lastApplied(files)).toEqual({ findings: [], commit: sha('1') });
  });

  it('byte for byte, and hands on what it wrote', () => {
    begin();
    add(plain(approved()));
    const [, second] = collected('bytes');
    expect(readFileSync(join(directory, 'out.json'))).toEqual(second?.bytes);
    const [first] = collected('again');
    expect(JSON.parse(String(second?.bytes)).previous).toBe(
      createHash('sha256')
        .update(first?.bytes ?? '')
        .digest('hex'),
    );
  });

  it('in a place that must be free, under a checksum, as the lock of the bucket demands', () => {
    begin();
    const [put] = calls('aws').filter((call) => call.includes('put-object'));
    expect(put).toMatch(
      /^s3api put-object --bucket acme-platform-evidence-210987000274 --key evidence\/00000001-anchor\.json --body \S+ --if-none-match \* --checksum-algorithm SHA256 /,
    );
  });

  it('also when the answer to a write was lost on its way', () => {
    bucket.lose();
    expect(begin()).toMatchObject({ code: 0, stdout: 'evidence 1 written: anchor\n' });
    expect(chainOf(collected('lost')).findings).toEqual([]);
  });

  it('over more than nine entries', () => {
    begin();
    for (let id = 1; id <= 5; id++) {
      expect(add(plain(approved({ run: { id, attempt: 1 } }))).code).toBe(0);
      expect(add(plain(outcome({ ...failed, of: id * 2, run: { id, attempt: 1 } }))).code).toBe(0);
    }
    expect(chainOf(collected('long')).findings).toEqual([]);
  });
});

describe('write-evidence.sh refuses, and writes nothing', () => {
  const put = (files: readonly EvidenceFile[]) => {
    for (const { name, bytes } of files) bucket.put(`evidence/${name}`, bytes.toString('utf8'));
  };
  const prepared = () => put(chained(anchor(), approved()));
  it.each<{ name: string; entry: Written | string; prepare?: () => void; says: string; code?: number }>([
    {
      name: 'a place that somebody took in between',
      entry: plain(outcome()),
      prepare: () => bucket.overtake(),
      says: 'evidence 3: must be written where nothing is, got the entry of somebody else; stop',
    },
    {
      name: 'a second anchor without a reason',
      entry: plain(anchor()),
      says: 'evidence 3: must have exactly the form that evidence-entry.jq knows',
    },
    {
      name: 'a run that started before somebody anchored',
      entry: plain(second.approved()),
      says: `evidence 3: must start from '${sha('0')}', which was applied last, got another commit`,
    },
    {
      name: 'the outcome of what was let through before somebody anchored',
      entry: plain(outcome()),
      prepare: () => put(continued(chained(anchor(), approved()), later()).slice(2)),
      says: 'evidence 4: must be the outcome of an entry since the anchor 3, got 2',
    },
    {
      name: 'an entry after an anchor and an entry in one place',
      entry: plain(outcome()),
      prepare: () => bucket.put('evidence/00000001.json', 'x'),
      says: 'evidence chain: must be entries numbered without a gap since the newest anchor',
    },
    {
      name: 'a place after the last one',
      entry: plain(later()),
      prepare: () => bucket.put('evidence/99999999.json', 'x'),
      says: 'evidence chain: must have a place left, got none, which no anchor mends',
    },
    {
      name: 'an anchor beside something else',
      entry: plain(later()),
      prepare: () => bucket.put('evidence/x', 'x'),
      says: 'evidence chain: must be entries and anchors numbered from 1, got something else, which no anchor mends',
    },
    {
      name: 'an anchor after a newest entry that cannot be read',
      entry: plain(later()),
      prepare: () => bucket.deny('get-object'),
      says: 'evidence 2: must be read',
    },
    {
      name: 'an apply before the anchor',
      entry: plain(approved()),
      prepare: () => bucket.empty(),
      says: 'evidence chain: must be anchored before anything is applied, got no anchor',
    },
    {
      name: 'a chain without its anchor',
      entry: plain(outcome()),
      prepare: () => bucket.remove('00000001-anchor'),
      says: 'evidence chain: must be anchored before anything is applied, got no anchor',
    },
    {
      name: 'a chain with a hole',
      entry: plain(outcome()),
      prepare: () => {
        bucket.put('evidence/00000003.json', 'x');
        bucket.remove('00000002');
      },
      says: 'evidence chain: must be entries numbered without a gap since the newest anchor',
    },
    {
      name: 'a chain with something else in it',
      entry: plain(outcome()),
      prepare: () => bucket.put('evidence/x', 'x'),
      says: 'evidence chain: must be entries and anchors numbered from 1, got something else',
    },
    {
      name: 'a bucket that cannot be listed',
      entry: plain(outcome()),
      prepare: () => bucket.deny('list-objects-v2'),
      says: 'evidence chain: must be listed',
    },
    {
      name: 'a newest entry that cannot be read',
      entry: plain(outcome()),
      prepare: () => bucket.deny('get-object'),
      says: 'evidence 2: must be read',
    },
    {
      name: 'a newest entry that is none',
      entry: plain(outcome()),
      prepare: () => bucket.put('evidence/00000002.json', 'x'),
      says: 'evidence 2: must be an entry, got something else',
    },
    {
      name: 'another repository',
      entry: plain(outcome({ repository: 'acme/other' })),
      says: 'evidence 3: must follow entry 2 in repository and time',
    },
    {
      name: 'a clock that goes back',
      entry: plain(outcome()),
      prepare: () =>
        bucket.put(
          'evidence/00000002.json',
          JSON.stringify({ ...approved(), sequence: 2, at: '2999-01-01T00:00:00Z' }),
        ),
      says: 'evidence 3: must follow entry 2 in repository and time',
    },
    {
      name: 'an outcome of what is not there',
      entry: plain(outcome({ of: 3 })),
      says: 'evidence 3: must be the outcome of an entry since the anchor 1, got 3',
    },
    {
      name: 'an outcome of the anchor',
      entry: plain(outcome({ of: 1 })),
      says: 'evidence 3: must be the outcome of an entry since the anchor 1, got 1',
    },
    {
      name: 'the outcome of another run',
      entry: plain(outcome({ run: { id: 8, attempt: 1 } })),
      says: 'evidence 3: must be of the run, identity and commit of entry 2',
    },
    {
      name: 'a place of its own',
      entry: { ...plain(outcome()), sequence: 7 },
      says: 'must be an entry without sequence, previous and at',
      code: 2,
    },
    { name: 'what is no JSON', entry: 'x', says: 'must be an entry without sequence, previous and at', code: 2 },
    { name: 'what is no object', entry: '[]', says: 'must be an entry without sequence, previous and at', code: 2 },
  ])('$name', ({ entry, prepare, says, code = 1 }) => {
    prepared();
    prepare?.();
    const keys = bucket.keys();
    const ran = add(entry);
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).toContain(says);
    expect(bucket.keys().filter((key) => !keys.includes(key) && !bucket.overtaken().includes(key))).toEqual([]);
  });

  it('but for an entry in whose place somebody anchors in the same moment, which is said', () => {
    prepared();
    bucket.anchorBeside();
    const ran = add(plain(outcome()));
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('evidence 3: must have its place alone, got an entry and an anchor');
  });

  it('without a bucket', () => {
    expect(run('write-evidence.sh', ['a', 'b'])).toMatchObject({ code: 2, stdout: '' });
    expect(run('write-evidence.sh', ['a', 'b'], { EVIDENCE_BUCKET: '--endpoint-url' }).code).toBe(2);
  });
});

describe('what is written can be read: the script and the judge know the same form', () => {
  const whole = (entry: Written): Written => ({ sequence: 1, previous: null, at: '2024-03-01T12:00:00Z', ...entry });
  const commits = (change: Written) => ({ commits: [{ ...(approved().commits as Written[])[0], ...change }] });
  const stacks = (change: Written) => ({ stacks: [{ ...plan('services-pay-dev', 'services-apply'), ...change }] });
  /** One answer for each, of one process. */
  const scripted = (entries: readonly unknown[]): unknown[] => {
    const file = write('forms.json', entries.map((entry) => JSON.stringify(entry)).join('\n'));
    const form = join(repositoryRoot, '.github', 'scripts', 'evidence-entry.jq');
    const { stdout } = sandbox.runText(`jq --compact-output --from-file '${form}' '${file}'`);
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  };
  const namesWhere = (cases: readonly { name: string }[], answers: readonly unknown[]) =>
    cases.filter((_, index) => answers[index]).map(({ name }) => name);
  const judged = (entry: unknown) => {
    try {
      return Boolean(readEntry(entry, 'entry'));
    } catch {
      return false;
    }
  };

  const taken: { name: string; entry: unknown }[] = [
    { name: 'an anchor', entry: anchor() },
    { name: 'a later anchor', entry: later({ sequence: 2, reason: 'Zoë read #12, and so did I' }) },
    { name: 'a long reason', entry: later({ sequence: 2, reason: '€'.repeat(300) }) },
    { name: 'an approval', entry: approved() },
    { name: 'an approval without stacks', entry: approved({ stacks: [] }) },
    { name: 'an outcome', entry: outcome() },
    { name: 'a failure', entry: outcome(failed) },
    { name: 'a later entry', entry: approved({ sequence: 9, previous: 'a'.repeat(64) }) },
    {
      name: 'a bot among the authors',
      entry: approved(commits({ authors: ['renovate[bot]', 'Zoë <zoe@acme.example>'] })),
    },
  ];
  it('takes the same', () => {
    const values = taken.map(({ entry }) => whole(entry as Written));
    expect(namesWhere(taken, values.map(judged))).toEqual(taken.map(({ name }) => name));
    expect(namesWhere(taken, scripted(values))).toEqual(taken.map(({ name }) => name));
  });

  const refused: { name: string; entry: unknown }[] = [
    { name: 'another version', entry: anchor({ version: '1' }) },
    { name: 'an unknown kind', entry: anchor({ kind: 'note' }) },
    { name: 'one more field', entry: anchor({ note: 'x' }) },
    { name: 'a field less', entry: outcome({ complete: undefined }) },
    { name: 'a sequence of 0', entry: anchor({ sequence: 0 }) },
    { name: 'a sequence that is text', entry: anchor({ sequence: '1' }) },
    { name: 'a previous that is no hash', entry: anchor({ previous: '' }) },
    { name: 'a time without seconds', entry: anchor({ at: '2024-03-01T12:00Z' }) },
    { name: 'a repository without an owner', entry: anchor({ repository: 'platform' }) },
    { name: 'a line after the commit', entry: anchor({ commit: `${sha('0')}\n` }) },
    { name: 'nobody in the anchor', entry: anchor({ by: '' }) },
    { name: 'controls in the anchor', entry: anchor({ by: 'a\nb' }) },
    { name: 'a reason of the first anchor', entry: anchor({ reason: 'x' }) },
    { name: 'a later anchor without a reason', entry: anchor({ sequence: 2 }) },
    ...['', ' ', 'x\ny', 'x\u2028y', 'x\u2029y', 'a\u202eb', '\u00a0x', 'x'.repeat(301), 'x\n'].map((reason) => ({
      name: `the reason ${JSON.stringify(reason.slice(0, 9))}`,
      entry: later({ sequence: 2, reason }),
    })),
    { name: 'a run that is text', entry: approved({ run: { id: '7', attempt: 1 } }) },
    { name: 'a run that is half', entry: approved({ run: { id: 7.5, attempt: 1 } }) },
    { name: 'a second attempt', entry: approved({ run: { id: 7, attempt: 2 } }) },
    { name: 'a reader as identity', entry: approved({ identity: 'main-plan' }) },
    { name: 'a short last commit', entry: approved({ lastApplied: 'abc1234' }) },
    { name: 'an approver without id', entry: approved(commits({ approvers: [{ login: 'acme-first-reviewer' }] })) },
    { name: 'an approver that is no login', entry: approved(commits({ approvers: [{ login: '-x', id: 1 }] })) },
    { name: 'an author with an invisible mark', entry: approved(commits({ authors: ['a\u202eb'] })) },
    { name: 'a pull request that is text', entry: approved(commits({ pullRequest: '12' })) },
    { name: 'one more field of a commit', entry: approved(commits({ tree: sha('1') })) },
    { name: 'a deployment elsewhere', entry: approved({ deployment: { environment: 'prod', approvers: [] } }) },
    { name: 'a stack named with a slash', entry: approved(stacks({ stack: 'a/b' })) },
    { name: 'a negative level', entry: approved(stacks({ level: -1 })) },
    { name: 'a short hash', entry: approved(stacks({ lockSha256: 'abc' })) },
    { name: 'a key elsewhere', entry: approved(stacks({ key: 'state/organization.tfstate' })) },
    { name: 'an unknown comparison', entry: approved(stacks({ reviewed: 'maybe' })) },
    {
      name: 'one more count',
      entry: approved(stacks({ changes: { create: 1, update: 0, replace: 0, destroy: 0, read: 0 } })),
    },
    { name: 'a gate without hash', entry: approved({ gate: { accepted: [] } }) },
    { name: 'an acceptance that is no text', entry: approved({ gate: { sha256: 'f'.repeat(64), accepted: [1] } }) },
    { name: 'an outcome of text', entry: outcome({ of: '2' }) },
    { name: 'an unknown result', entry: outcome({ result: 'skipped' }) },
    {
      name: 'an unknown result of a stack',
      entry: outcome({ stacks: [{ stack: 'organization', result: 'skipped' }] }),
    },
    { name: 'complete that is text', entry: outcome({ complete: 'true' }) },
    { name: 'a list', entry: [] },
    { name: 'nothing', entry: null },
  ];
  it('refuses the same', () => {
    const values = refused.map(({ entry }) =>
      Array.isArray(entry) || entry === null ? entry : whole(entry as Written),
    );
    const answers = scripted(values);
    expect(answers).toHaveLength(refused.length);
    expect(namesWhere(refused, values.map(judged))).toEqual([]);
    expect(namesWhere(refused, answers)).toEqual([]);
  });
});

describe('anchor-evidence.sh', () => {
  const shown = `applied last, as the chain says: ${sha('0')}
you vouch for: git log --first-parent --format=fuller ${sha('0')}..${sha('5')}
`;

  it('shows what would be vouched for, and writes no second anchor without a reason', () => {
    expect(begin().code).toBe(0);
    expect(anchorAt(sha('5'))).toEqual({
      code: 2,
      stdout: shown,
      stderr:
        'reason: must say in one line why these commits need no proof, got none; read them, and give it after the commit\n',
    });
    expect(bucket.keys()).toEqual(['evidence/00000001-anchor.json']);
  });

  it('begins anew with a reason, and shows what is vouched for', () => {
    begin();
    expect(anchorAt(sha('5'), 'pushed by an owner', join(directory, 'out.json'))).toEqual({
      code: 0,
      stdout: `${shown}evidence 2 written: anchor\n`,
      stderr: '',
    });
    const files = collected('anew');
    expect(files.map(({ name }) => name)).toEqual(['00000001-anchor.json', '00000002-anchor.json']);
    expect(files[1]?.bytes).toEqual(readFileSync(join(directory, 'out.json')));
    expect(chainOf(files)).toMatchObject({
      findings: [],
      chain: [{ entry: { reason: 'pushed by an owner' } }],
      earlier: [{ findings: [] }],
    });
    expect(lastApplied(files).commit).toBe(sha('5'));
  });

  it('and what follows it is a chain', () => {
    begin();
    anchorAt(sha('5'), 'pushed by an owner');
    expect(add(plain(second.approved({ lastApplied: sha('5') }))).stderr).toBe('');
    expect(add(plain(second.outcome(3))).stderr).toBe('');
    expect(add(plain(approved({ lastApplied: sha('3') }))).stderr).toBe('');
    expect(lastApplied(collected('follows'))).toEqual({ findings: [], commit: sha('3') });
  });

  it.each<{ name: string; breaks: () => void }>([
    { name: 'an entry that is none', breaks: () => bucket.put('evidence/00000002.json', 'x') },
    { name: 'a hole', breaks: () => bucket.put('evidence/00000007.json', '{}') },
    { name: 'no anchor at all', breaks: () => bucket.remove('00000001-anchor') },
    { name: 'an anchor that is none', breaks: () => bucket.put('evidence/00000003-anchor.json', 'x') },
    { name: 'two in one place', breaks: () => bucket.put('evidence/00000002-anchor.json', '{}') },
  ])('mends $name', ({ name, breaks }) => {
    begin();
    add(plain(approved()));
    breaks();
    const ran = anchorAt(sha('5'), 'read by two of us');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const files = collected(`mends-${name.replaceAll(' ', '-')}`);
    expect(lastApplied(files)).toEqual({ findings: [], commit: sha('5') });
  });

  it('says that a broken chain does not say what was applied last', () => {
    bucket.put('evidence/00000001.json', 'x');
    expect(anchorAt(sha('5')).stdout).toBe(
      `applied last: the chain does not say\nyou vouch for: git log --first-parent --format=fuller ${sha('5')}\n`,
    );
  });

  it.each([
    { name: 'a reason where nothing was written before', reason: 'x', says: 'reason: must be left out' },
    { name: 'a reason of two lines', reason: 'x\ny', says: 'reason: must be one line' },
    { name: 'a reason without end', reason: 'x'.repeat(301), says: 'reason: must be one line' },
  ])('refuses $name', ({ reason, says }) => {
    const ran = anchorAt(sha('0'), reason);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(says);
    expect(bucket.keys()).toEqual([]);
  });

  it('says who anchored', () => {
    begin();
    expect(JSON.parse(String(collected('anchored')[0]?.bytes))).toMatchObject({
      kind: 'anchor',
      commit: sha('0'),
      repository: 'acme/platform',
      by: 'arn:aws:sts::210987000274:assumed-role/administrator/acme-first-administrator',
    });
  });

  it.each([
    { name: 'a repository', commit: sha('0'), repository: 'platform' },
    { name: 'any repository', commit: sha('0'), repository: '' },
    { name: 'a whole commit', commit: 'main', repository: 'acme/platform' },
  ])('needs $name', ({ commit, repository }) => {
    expect(run('anchor-evidence.sh', [commit], { ...env, GITHUB_REPOSITORY: repository }).code).toBe(2);
    expect(bucket.keys()).toEqual([]);
  });
});

describe('collect-evidence.sh', () => {
  it('saves nothing of an empty bucket, which the judge refuses', () => {
    expect(collect('none')).toEqual({ code: 0, stdout: '0 entries of evidence\n', stderr: '' });
    expect(lastApplied(readEvidence(join(directory, 'none'))).findings).toHaveLength(1);
  });

  it('leaves a hole for the judge to see', () => {
    begin();
    add(plain(approved()));
    add(plain(outcome()));
    bucket.remove('00000002');
    expect(lastApplied(collected('hole')).findings).not.toEqual([]);
  });

  it.each([
    'evidence/x.json',
    'evidence/../x',
    'evidence/00000001.json.bak',
    'plans/00000001.json',
    'evidence/1.json',
    'evidence/00000002-anchor-anchor.json',
    'evidence/00000002-ANCHOR.json',
    'evidence/1-anchor.json',
  ])('refuses a bucket that holds %s', (key) => {
    begin();
    bucket.put(key, 'x');
    const ran = collect(`odd-${key.replaceAll('/', '-')}`);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('must be entries named evidence/00000001.json and anchors named ');
    expect(ran.stderr).toContain(`and so on only, got '${key}'`);
  });

  it.each([
    { call: 'list-objects-v2', says: 'evidence: must be listed' },
    { call: 'get-object', says: 'evidence 00000001-anchor.json: must be read' },
  ] as const)('fails where $call does', ({ call, says }) => {
    begin();
    bucket.deny(call);
    const ran = collect(`denied-${call}`);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(says);
  });

  it('does not add to what lies there', () => {
    write('full/00000009.json', '{}');
    expect(collect('full').code).toBe(2);
    expect(readdirSync(join(directory, 'full'))).toEqual(['00000009.json']);
    expect(existsSync(join(directory, 'full', '00000001.json'))).toBe(false);
  });
});
