import type { Lock } from '../../environments/schema';
import type { Sources } from '../../registry/load-platform';

/** The same sources under another lock. */
export const withLock = (sources: Sources, lock: Lock): Sources => ({
  ...sources,
  environments: { ...sources.environments, lock },
});
