import type { Model, ModelAccount } from '../../model';

/** An account as it would be in a phase that it is not in. */
export type Imagined = { readonly account: ModelAccount; readonly phase: ModelAccount['phase'] };

/**
 * The account in each of its phases: as it is, in `intake` with the guardrails of the root alone, in the unit of suspended
 * accounts, and among the active ones.
 *
 * Where the guardrails of a phase are not in the artefact, that phase is left out; accounts that hold the platform have
 * one phase only.
 */
export function phasesOf(account: ModelAccount, { accounts, documents }: Model, isFoundation: boolean): Imagined[] {
  const itself = { account, phase: account.phase };
  if (isFoundation || account.phase === 'management' || account.phase === 'unmanaged') return [itself];
  const imagined: Imagined[] = [itself];
  const inPhase = (phase: ModelAccount['phase'], levels: Pick<ModelAccount, 'serviceControl' | 'resourceControl'>) => {
    if (account.phase !== phase)
      imagined.push({
        account: { ...account, phase, serviceControl: levels.serviceControl, resourceControl: levels.resourceControl },
        phase,
      });
  };
  const root = {
    serviceControl: account.serviceControl.slice(0, 1),
    resourceControl: account.resourceControl.slice(0, 1),
  };
  inPhase('intake', root);
  const active = accounts.find(({ phase, serviceControl }) => phase === 'active' && serviceControl.length > 0);
  if (active) inPhase('active', active);
  const suspended = documents
    .filter(({ kind, policy }) => kind === 'scp' && policy.name.startsWith('scp-suspended-'))
    .map(({ policy }) => policy);
  const aws = root.serviceControl[0]?.slice(0, 1) ?? [];
  if (suspended.length > 0)
    inPhase('suspended', { ...root, serviceControl: [...root.serviceControl, [...aws, ...suspended]] });
  return imagined;
}
