import type { Use } from '../../../analysis/uses/use';
import { useText } from '../../../analysis/uses/use-text';

const use: Use = {
  eventId: '11111111-2222-3333-4444-555555555555',
  at: '2026-03-01T02:03:04Z',
  account: 'pay-prod',
  accountId: '200000000004',
  region: 'eu-west-1',
  role: 'break-glass',
  event: 'AssumeRole',
  who: 'arn:aws:sts::100000000002:assumed-role/x/acme-first-reviewer',
  from: '192.0.2.7',
  session: 'acme-first-reviewer',
  outcome: 'let in',
};

describe('the text of the issue of a use', () => {
  it('says who, what, where and when, and who acts', () => {
    expect(useText(use)).toBe(`**break-glass** was used in account **pay-prod**.

| | |
| --- | --- |
| who | arn:aws:sts::100000000002:assumed-role/x/acme-first-reviewer |
| from | 192&#46;0.2.7 |
| what | AssumeRole of break-glass |
| account | pay-prod (200000000004) |
| Region | eu-west-1 |
| when | 2026-03-01T02:03:04Z |
| outcome | let in |
| session | acme-first-reviewer |
| event | 11111111-2222-3333-4444-555555555555 |

Whoever it was says here why, and what was changed; another person compares that with CloudTrail and closes the issue.
If nobody does: take the role away from whoever used it, and end the open sessions.
`);
  });

  it.each([
    ['a mention', '@acme/owners', '@acme/owners'],
    ['a cell and a line', 'a | b\n| c', '\n| c'],
    ['HTML', '<img src=x>', '<img'],
    ['the marker of another issue', '<!-- two-key: use x -->', '<!--'],
    ['a reference', 'fixes #1', '#1'],
  ])('makes nothing of %s in a name', (_, session, active) => {
    expect(useText({ ...use, session })).not.toContain(active);
  });

  it('has an end', () => {
    const who = '|'.repeat(200_000);
    expect(useText({ ...use, who, from: who, session: who, outcome: who }).length).toBeLessThan(60_000);
  });
});
