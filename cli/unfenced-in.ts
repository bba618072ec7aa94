import type { ModelAccount } from '../analysis/model';
import type { Unfenced } from './not-fenced';

/** What AWS attaches by itself takes nothing away. */
const ofAws: ReadonlySet<string> = new Set(['FullAWSAccess', 'RCPFullAWSAccess']);

/** Why no guardrail binds an account; undefined where one does, and in the management account, which none ever binds. */
export function unfencedIn({
  phase,
  serviceControl,
  resourceControl,
}: Pick<ModelAccount, 'phase' | 'serviceControl' | 'resourceControl'>): Unfenced | undefined {
  if (phase === 'unmanaged') return 'unmanaged';
  if (phase === 'management') return undefined;
  const policies = [...serviceControl, ...resourceControl].flat();
  return policies.every(({ name }) => ofAws.has(name)) ? 'detached' : undefined;
}
