import { gateRules } from '../../../analysis/gate/rules';
import { fileCases } from './file-cases';
import { gated } from './gated';
import { goodCases } from './good-cases';
import { kindCases } from './kind-cases';
import { lossCases } from './loss-cases';
import { permissionCases } from './permission-cases';
import { spoils } from './spoils';

const bad = [...permissionCases, ...lossCases, ...fileCases, ...kindCases];

describe('the gate', () => {
  it.each(goodCases)('lets pass $name', ({ spoil }) => {
    expect(gated(spoil)).toEqual([]);
  });

  it.each(bad)('$rule finds $name', ({ rule, spoil, says }) => {
    const found = gated(spoil).filter(({ check }) => check === `gate/${rule}`);
    expect(found).not.toEqual([]);
    for (const { remedy } of found) expect(remedy).not.toBe('');
    if (says) expect(found.map((each) => `${each.rule}, got "${each.got}"; ${each.remedy}`).join('\n')).toContain(says);
  });

  it('has a bad case for every rule, and rules of different names', () => {
    const names = gateRules.map(({ name }) => name);
    expect([...new Set(bad.map(({ rule }) => rule))].sort()).toEqual([...names].sort());
    expect(new Set(names).size).toBe(names.length);
  });

  it('never prints a secret', () => {
    const found = gated({ plan: spoils.made('aws_new_thing.x', { master_password: 'hunter2' }) });
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });
});
