import { endCases } from './end-cases';
import { gated } from './gated';
import { spoils } from './spoils';

const losses = (spoil: Parameters<typeof gated>[0]) =>
  gated(spoil).filter(({ check }) => check === 'gate/protected-destroy');

describe('the gate, when something ends', () => {
  it.each(endCases)('lets go $name', ({ meant }) => {
    expect(losses(meant)).toEqual([]);
  });

  it.each(endCases.flatMap(({ name, refused }) => refused.map((each) => ({ name, ...each }))))(
    'refuses $name when $when',
    ({ spoil }) => {
      const found = losses(spoil);
      expect(found).toHaveLength(1);
      expect(found[0]?.remedy).toContain('registry/losses.ts');
    },
  );

  it('counts nothing that a retired service had, and everything else', () => {
    const limits = { destroys: 0, deletedRoles: 0 };
    const before = { path: '/pipeline/', name: 'invoices_deploy' };
    expect(gated({ plan: spoils.lost('aws_iam_role.invoices_deploy', before), limits })).toEqual([]);
    const live = { path: '/pipeline/', name: 'gone_deploy' };
    const found = gated({ plan: spoils.lost('aws_iam_role.gone_deploy', live), limits });
    expect(found.map(({ check }) => check)).toEqual(['gate/change-limits', 'gate/change-limits']);
  });
});
