import { vanishedStacks } from '../../stacks/vanished-stacks';
import { fixtureLock } from '../fixtures/fixture-lock';
import { retiredStack } from './ending';

const lock = { ...fixtureLock(), stacks: ['baseline-pay-dev', 'github-ledger', 'organization'] };

describe('a stack leaves the output only with evidence', () => {
  it.each([
    { name: 'nothing is missing', retired: [], built: lock.stacks, found: [] },
    {
      name: 'the stack of a team is missing',
      retired: [],
      built: ['baseline-pay-dev', 'organization'],
      found: ['github-ledger'],
    },
    {
      name: 'the stack of an account is missing',
      retired: [],
      built: ['github-ledger', 'organization'],
      found: ['baseline-pay-dev'],
    },
    {
      name: 'what is missing was empty',
      retired: ['github-ledger', 'baseline-pay-dev'],
      built: ['organization'],
      found: [],
    },
    { name: 'what was retired is there', retired: ['github-ledger'], built: lock.stacks, found: ['github-ledger'] },
  ])('$name: $found', ({ retired, built, found }) => {
    const findings = vanishedStacks(lock, retired.map(retiredStack), built);
    expect(findings.map(({ subject }) => subject)).toEqual(found.map((stack) => `stack ${stack}`));
  });
});
