import { proofs } from '../../analysis/proofs';
import { type Claim, prove } from '../../analysis/prove';

const failure = { subject: 'role pay_deploy', rule: 'must not be', got: 'a role', remedy: 'remove it' };
const failing: Claim = { name: 'failing', says: 'no role is there', run: () => ({ asked: 2, failures: [failure] }) };
const holding: Claim = { name: 'holding', says: 'nothing', run: () => ({ asked: 1, failures: [] }) };

describe('prove', () => {
  it('runs every proof in order, whatever the ones before it said, and tells how long each took', () => {
    const times = [0, 1500, 2000, 2250];
    const started: string[] = [];
    const rows = prove([failing, holding], {
      clock: () => times.shift() ?? Number.NaN,
      onStart: ({ name }) => started.push(name),
    });
    expect(started).toEqual(['failing', 'holding']);
    expect(rows).toMatchObject([
      { proof: 'failing', asked: 2, failures: [failure], seconds: 1.5 },
      { proof: 'holding', asked: 1, failures: [], seconds: 0.25 },
    ]);
  });

  it('knows these proofs, and no two by one name', () => {
    expect(proofs.map(({ name }) => name)).toEqual([
      'trust',
      'escalation',
      'separation',
      'isolation',
      'ability',
      'lock-out',
      'limits',
      'vocabulary',
      'two-people',
    ]);
  });
});
