import { type Finding, formatFinding, sortFindings } from '../../registry/finding';

const finding: Finding = {
  check: 'teams-exist',
  subject: 'service payments-api',
  rule: 'team must be one of registry/teams.ts',
  got: 'paymets',
  remedy: 'use "payments" or add the team',
};

describe('a finding', () => {
  it('is printed in one form', () => {
    expect(formatFinding(finding)).toBe(
      'service payments-api: team must be one of registry/teams.ts, got "paymets"; use "payments" or add the team',
    );
  });

  it.each([
    { name: 'lines', value: 'a\nb\r', shown: 'a\\nb\\r' },
    { name: 'escape sequences of a terminal', value: '\u001b[31m\u009b1m', shown: '\\u001b[31m\\u009b1m' },
    { name: 'line separators', value: '\u2028', shown: '\\u2028' },
    { name: 'marks that turn the text around', value: '\u202eyap\u2066', shown: '\\u202eyap\\u2066' },
    { name: 'half a character', value: '\ud83e', shown: '\\ud83e' },
  ])('shows $name escaped, wherever they stand', ({ value, shown }) => {
    const bad = { check: 'x', subject: value, rule: value, got: value, remedy: value };
    expect(formatFinding(bad)).toBe(`${shown}: ${shown}, got "${shown}"; ${shown}`);
  });

  it('leaves letters of every language as they are', () => {
    expect(formatFinding({ ...finding, got: 'Zahlungsströme 支払い' })).toContain('got "Zahlungsströme 支払い"');
  });

  it('comes in the order of its subject, then of its rule', () => {
    const second = { ...finding, rule: 'z' };
    const third = { ...finding, subject: 'z' };
    expect(sortFindings([third, second, finding])).toEqual([finding, second, third]);
  });
});
