import { applyWaivers, findingId, waivableChecks } from '../../registry/apply-waivers';
import { type Finding, formatFinding } from '../../registry/finding';
import type { Waiver } from '../../registry/schema';

const today = '2026-06-01';
const found = (check: string, service: string): Finding => ({
  check,
  subject: `service ${service}`,
  rule: 'it must be otherwise',
  got: 'this',
  remedy: 'change it',
});
const waiver = (finding: string, expires = '2026-12-31'): Waiver => ({
  finding,
  reason: 'Accepted by the security team',
  owner: 'pay',
  expires,
});
const lines = (findings: readonly Finding[], waivers: readonly Waiver[]) =>
  applyWaivers(findings, waivers, today).map(formatFinding);

describe('waivers', () => {
  it('name a finding by its check and the id of its subject', () => {
    expect(findingId(found('gitlab-stages', 'pay'))).toBe('gitlab-stages/pay');
  });

  it('exist for a pinned list of checks only', () => {
    expect(waivableChecks).toEqual([
      'app-keys-unreadable',
      'enough-people',
      'github-plan-capabilities',
      'gitlab-stages',
      'one-key-each',
      'outside-bound',
      'workflows-pinned',
    ]);
  });

  it('take out the finding that they name and no other', () => {
    const findings = [found('gitlab-stages', 'pay'), found('gitlab-stages', 'pay-api')];
    expect(applyWaivers(findings, [waiver('gitlab-stages/pay')], today)).toEqual([findings[1]]);
  });

  it('hold through the day on which they expire', () => {
    expect(lines([found('gitlab-stages', 'pay')], [waiver('gitlab-stages/pay', today)])).toEqual([]);
  });

  it('fail when expired, and the finding is back', () => {
    expect(lines([found('gitlab-stages', 'pay')], [waiver('gitlab-stages/pay', '2026-05-31')])).toEqual([
      'service pay: it must be otherwise, got "this"; change it',
      'waiver gitlab-stages/pay: must not have expired by 2026-06-01, got "2026-05-31"; repair what was found or decide again until when',
    ]);
  });

  it('fail when nothing is found any more', () => {
    expect(lines([], [waiver('gitlab-stages/pay')])).toEqual([
      'waiver gitlab-stages/pay: finding must still be there, got "gitlab-stages/pay"; remove the waiver',
    ]);
  });

  it('fail when they name almost the right service', () => {
    expect(lines([found('gitlab-stages', 'pay')], [waiver('gitlab-stages/pays')])).toEqual([
      'service pay: it must be otherwise, got "this"; change it',
      'waiver gitlab-stages/pays: finding must still be there, got "gitlab-stages/pays"; use "gitlab-stages/pay" or remove the waiver',
    ]);
  });

  it('fail when the check cannot be waived, and the finding stays', () => {
    expect(lines([found('production-scoped', 'prod')], [waiver('production-scoped/prod')])).toEqual([
      'service prod: it must be otherwise, got "this"; change it',
      'waiver production-scoped/prod: finding must be of a check that may be waived (app-keys-unreadable, enough-people, github-plan-capabilities, gitlab-stages, one-key-each, outside-bound, workflows-pinned), got "production-scoped"; repair what was found and remove the waiver',
    ]);
  });

  it('fail when one finding is waived twice', () => {
    const twice = [waiver('gitlab-stages/pay'), waiver('gitlab-stages/pay', '2026-07-01')];
    expect(lines([found('gitlab-stages', 'pay')], twice)).toEqual([
      'waiver gitlab-stages/pay: must be listed once in registry/waivers.ts, got "gitlab-stages/pay"; remove the second one',
    ]);
  });
});
