import { chainOf } from '../../../analysis/evidence/chain-of';
import type { EvidenceFile } from '../../../analysis/evidence/evidence-file';
import { formatFinding } from '../../../registry/finding';
import {
  anchor,
  applied,
  approved,
  chained,
  failed,
  guardrails,
  later,
  outcome,
  plan,
  second,
  sha,
  type Written,
} from './example-chain';

const lines = (files: readonly EvidenceFile[]) => chainOf(files).findings.map(formatFinding);
const edited = (files: readonly EvidenceFile[], place: number, change: (text: string) => string) =>
  files.map((file, index) =>
    index === place - 1 ? { ...file, bytes: Buffer.from(change(file.bytes.toString('utf8'))) } : file,
  );

describe('a chain of evidence is whole', () => {
  it.each<{ name: string; files: EvidenceFile[] }>([
    { name: 'with nothing but its anchor', files: chained(anchor()) },
    { name: 'with a commit that was applied', files: applied() },
    { name: 'with a run that never said how it ended', files: chained(anchor(), approved()) },
    {
      name: 'with a run that failed and one that applied',
      files: chained(
        anchor(),
        approved(),
        outcome(failed),
        second.approved({ lastApplied: sha('0') }),
        second.outcome(4),
      ),
    },
    {
      name: 'with two identities in one run',
      files: chained(anchor(), guardrails.approved(), guardrails.outcome(2), approved(), outcome({ of: 4 })),
    },
    {
      name: 'with one commit after the other',
      files: chained(...[anchor(), approved(), outcome()], second.approved(), second.outcome(4)),
    },
    {
      name: 'with a run that failed although every stack was applied',
      files: chained(anchor(), approved(), outcome({ result: 'failed', complete: false })),
    },
    { name: 'with two entries in one second', files: chained(anchor({ at: '2024-03-01T12:00:01Z' }), approved()) },
    {
      name: 'where an entry repeats the plans of another identity',
      files: chained(
        anchor(),
        approved({ stacks: [plan('organization', 'guardrails-apply'), ...(approved().stacks as Written[])] }),
        outcome(),
      ),
    },
  ])('$name', ({ files }) => {
    expect(lines(files)).toEqual([]);
  });
});

describe('a chain of evidence is refused', () => {
  it.each<{ name: string; files: EvidenceFile[]; says: RegExp }>([
    {
      name: 'when it is empty',
      files: [],
      says: /^evidence chain: must begin with an anchor, got "no entry"; write it with /,
    },
    {
      name: 'without its anchor',
      files: applied().slice(1),
      says: /^evidence 2: must be an anchor, where a chain begins, got "approved"/,
    },
    {
      name: 'without one in the middle',
      files: [...applied().slice(0, 1), ...applied().slice(2)],
      says: /^evidence 3: must follow entry 1 without a gap, got "3"/,
    },
    {
      name: 'with one changed byte',
      files: edited(applied(), 2, (text) => text.replace('acme-first-applier', 'acme-other-applier')),
      says: /^evidence 3: must name [0-9a-f]{64}, the SHA-256 of entry 2, as the one before it, got "[0-9a-f]{64}"/,
    },
    {
      name: 'with one more blank',
      files: edited(applied(), 2, (text) => `${text} `),
      says: /^evidence 3: must name [0-9a-f]{64}, the SHA-256 of entry 2/,
    },
    {
      name: 'that forks: two entries after one',
      files: chained(anchor(), approved(), {
        ...outcome(),
        previous: JSON.parse(applied()[1]?.bytes.toString() ?? '').previous,
      }),
      says: /^evidence 3: must name/,
    },
    {
      name: 'that begins in the middle of another',
      files: chained(anchor({ previous: 'a'.repeat(64) })),
      says: /^evidence 1: must follow nothing, got "a{64}"/,
    },
    {
      name: 'that says another place than its name',
      files: chained(anchor(), approved({ sequence: 3 })),
      says: /^evidence 2: must say the place 2 that its name says, got "3"/,
    },
    {
      name: 'with two entries of one place',
      files: [...applied(), { name: '3.json', bytes: Buffer.from('{}') }],
      says: /^evidence chain: must hold entries named 00000001.json, anchors 00000001-anchor.json and so on only, got "3.json"/,
    },
    {
      name: 'with a place 0',
      files: [{ name: '00000000.json', bytes: Buffer.from('{}') }, ...applied()],
      says: /^evidence chain: must hold entries/,
    },
    {
      name: 'that begins with an apply',
      files: chained(approved()),
      says: /^evidence 1: must be an anchor, where a chain begins, got "approved"/,
    },
    {
      name: 'about two repositories',
      files: chained(anchor(), approved({ repository: 'acme/other' })),
      says: /^evidence 2: must be about acme\/platform, as the entry before, got "acme\/other"/,
    },
    {
      name: 'in which time goes back',
      files: chained(anchor(), approved({ at: '2024-02-28T12:00:00Z' })),
      says: /^evidence 2: must not be older than the entry before, of 2024-03-01T12:00:00Z, got "2024-02-28T12:00:00Z"/,
    },
    {
      name: 'that starts from a commit which was not applied',
      files: chained(anchor(), approved({ lastApplied: sha('9') })),
      says: /^evidence 2: must start from 0{40}, which was applied last, got "9{40}"/,
    },
    {
      name: 'that starts from a commit which failed',
      files: chained(anchor(), approved(), outcome(failed), second.approved()),
      says: /^evidence 4: must start from 0{40}/,
    },
    {
      name: 'that starts before what was applied',
      files: chained(...[anchor(), approved(), outcome()], second.approved({ lastApplied: sha('0') })),
      says: /^evidence 4: must start from 1{40}/,
    },
    {
      name: 'that says nothing of its own commit',
      files: chained(anchor(), approved({ commits: [] })),
      says: /^evidence 2: must say who approved its commit 1{40}/,
    },
    {
      name: 'that lets one identity through twice in a run',
      files: chained(anchor(), approved(), outcome(failed), approved()),
      says: /^evidence 4: must be the only one of services-apply in run 7, got "another at 2"/,
    },
    {
      name: 'that nobody let through',
      files: chained(anchor(), approved({ deployment: { environment: 'services-apply', approvers: [] } })),
      says: /^evidence 2: must be let through by somebody in the environment services-apply, got "0 in services-apply"/,
    },
    {
      name: 'that was let through as another identity',
      files: chained(
        anchor(),
        approved({
          deployment: { environment: 'guardrails-apply', approvers: [{ login: 'acme-first-guardian', id: 1 }] },
        }),
      ),
      says: /^evidence 2: must be let through by somebody/,
    },
    {
      name: 'with an outcome of nothing',
      files: chained(anchor(), outcome({ of: 1 })),
      says: /^evidence 2: must name an approved entry before it, got "1"/,
    },
    {
      name: 'with an outcome of what comes later',
      files: chained(anchor(), outcome({ of: 3 }), approved()),
      says: /^evidence 2: must name an approved entry before it, got "3"/,
    },
    {
      name: 'with two outcomes of one run',
      files: chained(anchor(), approved(), outcome(failed), outcome()),
      says: /^evidence 4: must be the only outcome of 2, got "another at 3"/,
    },
    {
      name: 'with the outcome of another run',
      files: chained(anchor(), approved(), outcome({ run: { id: 9, attempt: 1 } })),
      says: /^evidence 3: must be of services-apply, run 7 and commit 1{40}, as entry 2, got "services-apply, run 9,/,
    },
    {
      name: 'with the outcome of another commit',
      files: chained(anchor(), approved(), outcome({ commit: sha('9') })),
      says: /^evidence 3: must be of services-apply, run 7 and commit 1{40}/,
    },
    {
      name: 'with the outcome of another identity',
      files: chained(anchor(), approved(), outcome({ identity: 'guardrails-apply' })),
      says: /^evidence 3: must be of services-apply, run 7/,
    },
    {
      name: 'with an outcome that leaves out a stack',
      files: chained(anchor(), approved(), outcome({ stacks: [{ stack: 'services-pay-dev', result: 'applied' }] })),
      says: /^evidence 3: must say of exactly services-pay-dev, services-pay-prod how it ended, got "services-pay-dev"/,
    },
    {
      name: 'with an outcome that is applied although a stack failed',
      files: chained(anchor(), approved(), outcome({ ...failed, result: 'applied' })),
      says: /^evidence 3: must be applied only when every stack is, got "applied"/,
    },
    {
      name: 'with an outcome that is complete although it failed',
      files: chained(anchor(), approved(), outcome({ ...failed, complete: true })),
      says: /^evidence 3: must be complete only when it is, got "failed"/,
    },
    {
      name: 'with an outcome that is complete although another identity failed',
      files: chained(
        anchor(),
        guardrails.approved(),
        guardrails.outcome(2, { result: 'failed', stacks: [{ stack: 'organization', result: 'failed' }] }),
        approved(),
        outcome({ of: 4 }),
      ),
      says: /^evidence 5: must be complete only when it is, got "guardrails-apply has not applied"/,
    },
    {
      name: 'with an outcome that is complete while another identity is not finished',
      files: chained(anchor(), guardrails.approved(), approved(), outcome({ of: 3 })),
      says: /^evidence 4: must be complete only when it is, got "guardrails-apply has not applied"/,
    },
  ])('$name', ({ files, says }) => {
    expect(lines(files)).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
  });

  it('says only what is wrong first where an entry cannot be read', () => {
    expect(lines(edited(applied(), 2, () => 'no JSON'))).toEqual([
      expect.stringMatching(/^evidence 2: must be an entry as it is written, got "no JSON"; stop applying/),
    ]);
  });
});

describe('an entry is exactly as it is written', () => {
  const without = (entry: Written, field: string) =>
    Object.fromEntries(Object.entries(entry).filter(([name]) => name !== field));
  it.each<{ name: string; entries: readonly Written[] }>([
    { name: 'an unknown kind', entries: [{ ...anchor(), kind: 'note' }] },
    { name: 'no kind', entries: [without(anchor(), 'kind')] },
    { name: 'another version', entries: [anchor({ version: 2 })] },
    { name: 'one more field', entries: [anchor({ note: 'x' })] },
    { name: 'one more field inside', entries: [anchor(), approved({ run: { id: 7, attempt: 1, by: 'x' } })] },
    { name: 'one field less', entries: [anchor(), without(approved(), 'gate')] },
    { name: 'a second attempt', entries: [anchor(), approved({ run: { id: 7, attempt: 2 } })] },
    { name: 'an unknown identity', entries: [anchor(), approved({ identity: 'drift' })] },
    { name: 'a short commit', entries: [anchor({ commit: 'abc1234' })] },
    { name: 'a commit with a line after it', entries: [anchor({ commit: `${sha('0')}\n` })] },
    { name: 'a time that is none', entries: [anchor({ at: '2024-02-31T12:00:00Z' })] },
    { name: 'a time of another zone', entries: [anchor({ at: '2024-02-01T12:00:00+01:00' })] },
    { name: 'a place that is none', entries: [anchor({ sequence: 1.5 })] },
    { name: 'controls in a name', entries: [anchor({ by: 'x\u001b[2J' })] },
    { name: 'a first anchor with a reason', entries: [anchor({ reason: 'x' })] },
    { name: 'a later anchor without a reason', entries: [anchor(), anchor()] },
    { name: 'a later anchor with an empty reason', entries: [anchor(), later({ reason: ' ' })] },
    { name: 'a reason of two lines', entries: [anchor(), later({ reason: 'x\ny' })] },
    { name: 'a reason with a separator of lines', entries: [anchor(), later({ reason: 'x\u2028y' })] },
    { name: 'a list that is none', entries: [anchor(), approved({ stacks: {} })] },
    { name: 'a hash in capitals', entries: [anchor(), approved({ gate: { sha256: 'A'.repeat(64), accepted: [] } })] },
    {
      name: 'a stack named as no stack',
      entries: [anchor(), outcome({ stacks: [{ stack: '../x', result: 'applied' }] })],
    },
  ])('$name is refused', ({ entries }) => {
    expect(lines(chained(...entries))).toEqual([
      expect.stringMatching(new RegExp(`^evidence ${entries.length}: must be an entry as it is written, got "entry`)),
    ]);
  });

  it.each(['[]', 'null', '1', '{"kind":"anchor"', '\ufffe'])('%j is refused', (text) => {
    expect(lines([{ name: '00000001-anchor.json', bytes: Buffer.from(text) }])).toHaveLength(1);
  });

  it('is refused with bytes that are no text', () => {
    expect(lines([{ name: '00000001-anchor.json', bytes: Buffer.from([0x7b, 0xff, 0x7d]) }])).toEqual([
      expect.stringContaining('got "no text"'),
    ]);
  });
});
