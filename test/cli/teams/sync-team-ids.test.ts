import { syncTeamIds } from '../../../cli/teams/sync-team-ids';
import type { Lock } from '../../../environments/schema';
import { formatFinding } from '../../../registry/finding';

const lock = (teams?: Record<string, number>): Lock => ({
  organization: { guardrails: 'detached' },
  accounts: {},
  homes: {},
  stacks: ['bootstrap'],
  ...(teams && { github: { teams } }),
});
const outputs = (value: unknown) => ({ team_ids: { sensitive: false, type: ['map', 'string'], value } });
const wanted = new Set(['confirmers', 'service-deployers-pay']);
const said = (from: Lock, value: unknown, force = false) =>
  syncTeamIds(from, outputs(value), { force, wanted }).findings.map(formatFinding);

describe('teams sync', () => {
  it('takes ids over as numbers, and leaves everything else of the lock', () => {
    expect(syncTeamIds(lock(), outputs({ confirmers: '7006' }), { force: false, wanted })).toEqual({
      lock: { ...lock(), github: { teams: { confirmers: 7006 } } },
      findings: [],
    });
  });

  it('forgets a team that is not there any more', () => {
    const { lock: synced } = syncTeamIds(lock({ confirmers: 1, gone: 2 }), outputs({ confirmers: 1 }), {
      force: false,
      wanted,
    });
    expect(synced.github).toEqual({ teams: { confirmers: 1 } });
  });

  it('refuses an id that changes, because a team of the same name is another team', () => {
    expect(said(lock({ confirmers: 1 }), { confirmers: '2' })).toEqual([
      'GitHub team confirmers: its locked id must stay 1, got "2"; check who made the team anew, then repeat with --force if it was meant',
    ]);
    expect(said(lock({ confirmers: 1 }), { confirmers: '2' }, true)).toEqual([]);
  });

  it('refuses teams that nobody asked for, and one id for two', () => {
    expect(said(lock(), { confirmers: '1', 'service-deployers-pay': '1', strangers: '3' })).toEqual([
      'GitHub team strangers: an id must belong to a team that the registry asks for, got "3"; run npm run synth and apply github-organization again, or correct the name',
      'GitHub team service-deployers-pay: an id must belong to one team, got "1"; it is the id of confirmers; correct the outputs',
    ]);
  });

  it.each([{ value: 'seven' }, { value: '' }, { value: '-1' }, { value: '1.5' }, { value: null }])(
    'refuses $value as an id, and writes nothing',
    ({ value }) => {
      const before = lock();
      const { lock: after, findings } = syncTeamIds(before, outputs({ confirmers: value }), { force: false, wanted });
      expect(findings).toHaveLength(1);
      expect(after).toBe(before);
    },
  );
});
