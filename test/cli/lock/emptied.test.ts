import { readFileSync } from 'node:fs';
import { emptied } from '../../../cli/lock/emptied';
import { lockPath } from '../../../cli/lock/lock-path';
import { lockText } from '../../../cli/lock/lock-text';
import { lockSchema } from '../../../environments/schema';

const empty = { organization: { guardrails: 'detached' }, accounts: {}, homes: {}, stacks: [] };
const own = lockText({ ...lockSchema.parse(empty), organization: { id: 'o-owncompany1', guardrails: 'attached' } });

describe('the lock of a fork before its first run', () => {
  it('forgets the example organisation, and one that has no id yet', () => {
    expect(emptied(readFileSync(lockPath, 'utf8'), { force: false })).toEqual(empty);
    expect(emptied(lockText(lockSchema.parse(empty)), { force: false })).toEqual(empty);
  });

  it('does not forget an organisation that exists, unless that is said', () => {
    expect(() => emptied(own, { force: false })).toThrow('got "o-owncompany1"');
    expect(emptied(own, { force: true })).toEqual(empty);
  });
});
