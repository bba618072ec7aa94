import type { Finding } from '../finding';
import { groupBy } from '../group-by';
import { leavingHomes, plannedHomes } from '../homes';
import type { Check } from './check';

/** A business-critical service has accounts of its own: no other service lives in one of them, nor is still moving out of it. */
export const businessCriticalAlone: Check = {
  name: 'business-critical-alone',
  run: ({ parsed: { organization, lock, services } }) => {
    const entries = Object.values(services);
    const critical = new Set(entries.filter((entry) => entry.criticality === 'business-critical').map(({ id }) => id));
    const all = [...plannedHomes(entries, organization, lock), ...leavingHomes(entries, organization, lock)];
    const homes = groupBy(all, ({ account }) => account);
    return [...homes].flatMap(([account, group]) => {
      const inside = [...new Set(group.map(({ service }) => service))];
      return inside
        .filter((service) => critical.has(service) && inside.length > 1)
        .map(
          (service): Finding => ({
            check: 'business-critical-alone',
            subject: `service ${service}`,
            rule: `account ${account} of a business-critical service must hold no other service`,
            got: inside.filter((other) => other !== service).join(', '),
            remedy: 'rename the service if it has the name of a team, or move one of the homes',
          }),
        );
    });
  },
};
