import type { DriftFinding } from '../../../analysis/drift/drift-finding';
import { issueText } from '../../../analysis/drift/issue-text';

const finding = (changes: Partial<DriftFinding> = {}): DriftFinding => ({
  stack: 'github-pay',
  severity: 'differs',
  subject: 'repository acme/pay ruleset default-branch',
  rule: 'enforcement must be active',
  got: 'disabled',
  remedy: 'apply github-pay',
  who: 'services-apply',
  ...changes,
});

describe('the text of an issue about drift', () => {
  it('is a table of the stack’s own findings, the worst first, and says who acts', () => {
    const text = issueText('github-pay', [
      finding({ rule: 'must be so' }),
      finding({ severity: 'opens', who: 'team pay' }),
      finding({ stack: 'github-ledger', subject: 'elsewhere' }),
    ]);
    expect(text).toBe(`**github-pay** is not as main asks for it: 2 differences.
Who acts: team pay, services-apply.

| how bad | what | must hold | is | who | what to do |
| --- | --- | --- | --- | --- | --- |
| Lets somebody through | repository acme/pay ruleset default-branch | enforcement must be active | disabled | team pay | apply github-pay |
| Differs | repository acme/pay ruleset default-branch | must be so | disabled | services-apply | apply github-pay |
`);
  });

  it('lets no name that somebody chose mention, link, or end a cell', () => {
    const text = issueText('github-pay', [
      finding({ subject: 'ruleset x | @acme/all\n[click](https://evil.example) <img>' }),
    ]);
    expect(text).toContain(
      'ruleset x &#124; @&#8203;acme/all&#92;u000a&#91;click&#93;(https:&#8203;//evil.example) &#60;img&#62;',
    );
  });

  it('stays below what GitHub takes, and says how many are left', () => {
    const many = Array.from({ length: 2000 }, (_, index) => finding({ subject: `subject ${index}` }));
    const text = issueText('github-pay', many);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/\n\n\d+ more are in the output of the run\.\n$/);
  });
});
