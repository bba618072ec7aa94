import { useNames } from '../../../registry/grants';
import { entryOf } from '../../fixtures/change';
import type { TypedSources } from '../../fixtures/fixture-sources';

const services = ['pay', 'network', 'pay-api', 'pay-site'];

/** Every use of the catalogue in a broad and a scoped environment, spread over services so that no policy is too long. */
export function everyUse(sources: TypedSources): void {
  for (const environment of sources.environments.environments) {
    const used = Object.fromEntries(useNames.map((name) => [name, 'every-region' as const]));
    environment.services = { ...used, ...environment.services, ec2: 'every-region', 'execute-api': 'every-region' };
  }
  for (const [index, id] of services.entries()) {
    const entry = entryOf(sources, id);
    const more = useNames.filter((_, position) => position % services.length === index);
    entry.uses = [...new Set([...(entry.uses ?? []), ...more])];
  }
}
