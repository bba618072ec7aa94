import fc from 'fast-check';
import { checkSources } from '../../registry/check-platform';
import { formatFinding } from '../../registry/finding';
import { groupBy } from '../../registry/group-by';
import type { Platform } from '../../registry/platform';
import { arbitrarySources } from '../fixtures/arbitrary-sources';
import { fixtureToday } from '../fixtures/fixture-today';

/** Holds for the platform of any valid registry. */
const always = (holds: (platform: Platform) => void) =>
  fc.assert(
    fc.property(arbitrarySources(), (sources) => {
      const { platform, findings } = checkSources(sources, { today: fixtureToday });
      expect(findings.map(formatFinding)).toEqual([]);
      if (platform) holds(platform);
    }),
    { numRuns: 100 },
  );

describe('any valid registry', () => {
  it('has names of roles that are unique in their account, whatever the case, and fit IAM', () => {
    always(({ roles }) => {
      const names = roles.map(({ name, home }) => `${home.account.name} ${name.toLowerCase()}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { name } of roles) expect(name).toMatch(/^[a-z][a-z0-9-]*_[a-z][a-z0-9-]*$/);
      expect(Math.max(...roles.map(({ name }) => name.length))).toBeLessThanOrEqual(64);
    });
  });

  it('has one environment in an account, and no service in the foundation of a managed organisation', () => {
    always(({ organization, services, accounts }) => {
      const homes = services.flatMap((service) => [...service.homes.values()]);
      for (const [, group] of groupBy(homes, ({ account }) => account.name))
        expect(new Set(group.map(({ environment }) => environment.id)).size).toBe(1);
      if (organization.manage !== 'none') for (const { account } of homes) expect(account.kind).toBe('service');
      expect(new Set(accounts.map(({ name }) => name)).size).toBe(accounts.length);
    });
  });

  it('lets a service deploy in each of its environments and build where artefacts are held', () => {
    always(({ organization, services, roles }) => {
      for (const { id, entry } of services) {
        const at = (stage: string) =>
          roles.flatMap((role) =>
            role.kind === 'pipeline' && role.service.id === id && role.stage === stage
              ? [role.home.environment.id]
              : [],
          );
        expect(at('deploy').sort()).toEqual([...entry.environments].sort());
        expect([[], [organization.artifactEnvironment]]).toContainEqual(at('build'));
        expect(at('test')).toEqual([entry.environments[0]]);
      }
    });
  });

  it('lets a job without a ref in only where the environment deploys from any', () => {
    always(({ roles }) => {
      for (const role of roles)
        if (role.kind === 'pipeline')
          expect(role.ref === undefined).toBe(role.home.environment.deployFrom === 'any-ref');
    });
  });
});
