import type { Environment } from '../environments/schema';

/** The only branch that an environment is deployed from, for every stage; null where any ref will do. */
export const environmentBranch = ({ deployFrom }: Pick<Environment, 'deployFrom'>): string | null =>
  deployFrom === 'any-ref' ? null : deployFrom.branch;
