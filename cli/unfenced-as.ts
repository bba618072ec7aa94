import type { Lock, Organization } from '../environments/schema';
import type { Unfenced } from './not-fenced';

/** Why no guardrail binds anybody, as the data says; undefined where they are attached. */
export const unfencedAs = (
  { manage }: Pick<Organization, 'manage'>,
  { organization: { guardrails } }: Pick<Lock, 'organization'>,
): Unfenced | undefined => {
  if (manage === 'none') return 'unmanaged';
  return guardrails === 'detached' ? 'detached' : undefined;
};
