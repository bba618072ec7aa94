import type { Recovery } from '../../../environments/schema';
import type { Sources } from '../../../registry/load-platform';

/** The sources as they are once what `platform recover` wrote is merged. */
export const withImports = (sources: Sources, imports: Readonly<Record<string, Recovery>>): Sources => ({
  ...sources,
  environments: { ...sources.environments, imports },
});
