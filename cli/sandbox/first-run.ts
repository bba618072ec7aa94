import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lock } from '../../environments/schema';
import { formatFinding } from '../../registry/finding';
import type { Sources } from '../../registry/load-platform';
import { activateAccounts } from '../accounts/activate-accounts';
import { syncLock } from '../accounts/sync-lock';
import type { Action, Actor } from '../bootstrap/action';
import { steps } from '../bootstrap/steps';
import { updateLock } from '../lock/update-lock';
import { duration } from './duration';
import { firstIdentityFor, identityFor, identityIn, identityOf } from './identity-for';
import { inScope } from './in-scope';
import type { Progress, Task } from './progress';
import { SandboxFailure } from './sandbox-failure';
import type { Scope } from './scope';
import type { StackPlace } from './stack-place';
import type { Applied, StackRunner } from './stack-runner';
import type { Synthesis, Synthesise } from './synthesis';
import { withLock } from './with-lock';

export type FirstRunOptions = {
  readonly sources: Sources;
  readonly scope: Scope;
  readonly synthesise: Synthesise;
  readonly runner: StackRunner;
  readonly progress: Progress;
  /** Accounts whose own stacks are left out. */
  readonly without?: readonly string[];
  /** The account that the emulator's own credentials are of. */
  readonly managementId: string;
};

export type FirstRun = { readonly synthesis: Synthesis; readonly applied: ReadonlyMap<string, Applied> };

/** What only GitHub and people can do; there is no emulator of either. */
const notHere: ReadonlySet<Action['do']> = new Set([
  'anchor',
  'apply-github',
  'fetch-main',
  'people',
  'see',
  'teams-sync',
]);

/** What is over before anybody could read it. */
const silent: ReadonlySet<Action['do']> = new Set(['lock', 'synth']);

/** The first run of an organisation by the steps of `platform bootstrap`, ending with every account active and the guardrails attached. */
export async function firstRun(options: FirstRunOptions): Promise<FirstRun> {
  const { sources, synthesise, runner, progress, managementId, scope, without = [] } = options;
  const applied = new Map<string, Applied>();
  const files = new Map<string, string>();
  let now = synthesise(sources);
  let lock = now.platform.lock;
  const arnOf = (actor: Actor) =>
    actor.kind === 'identity'
      ? identityIn(actor.account, actor.identity, now.expectations)
      : firstIdentityFor({ account: actor.account }, inAccount(now, actor.account, managementId));
  // With one account only there is neither the bucket nor whoever the organisation's own identity would be.
  const alone = scope.kind === 'account';

  const apply = (place: StackPlace, identity: string, stateRole: string | undefined): Task => ({
    title: place.stack,
    run: async () => {
      const before = applied.get(place.stack)?.milliseconds ?? 0;
      const run = { stack: place.stack, outdir: now.outdir, identity, stateRole };
      const result = await runner.apply(run);
      files.set(place.stack, fileOf(now, place.stack));
      applied.set(place.stack, { ...result, milliseconds: before + result.milliseconds });
      return `${result.resources} resources in ${place.account}, ${duration(result.milliseconds)}`;
    },
  });
  const roleOf = (action: Action): string | undefined => {
    switch (action.do) {
      case 'apply':
      case 'move-state':
        return arnOf(action.as);
      case 'pipeline':
        // Alone it has no organisation whose identity could be taken.
        return alone && action.place.kind === 'organization'
          ? arnOf({ kind: 'first', account: action.place.account })
          : identityFor(action.place, now.expectations);
      default:
        return undefined;
    }
  };
  const taskOf = (action: Action): Task => {
    const identity = roleOf(action) ?? '';
    switch (action.do) {
      case 'apply': {
        const { place, state } = action;
        const session = { kind: 'identity', account: 'platform', identity: 'administrator' } as const;
        const role = state === 'file' ? undefined : state.as === 'session' ? session : state.as;
        return apply(place, identity, role && !alone ? arnOf(role) : undefined);
      }
      case 'pipeline': {
        const hub = { kind: 'identity', account: 'platform', identity: identityOf[action.place.kind] } as const;
        return apply(action.place, identity, alone ? undefined : arnOf(hub));
      }
      case 'move-state': {
        const { stack } = action.place;
        const move = () => runner.moveState({ stack, outdir: now.outdir, roleArn: identity });
        return { title: stack, run: () => move().then(() => undefined) };
      }
      default:
        return { title: 'environments/lock.json', run: () => decide(action.do) };
    }
  };
  const decide = async (what: Action['do']): Promise<string | undefined> => {
    if (what === 'accounts-sync') {
      lock = accepted(syncLock(updateLock(now), await runner.outputs('organization'), { force: false }));
      return `${Object.values(lock.accounts).filter(({ id }) => id).length} accounts in intake`;
    }
    if (what === 'activate') lock = accepted(activateAccounts(updateLock(now)));
    // Only a synthesis says which stacks there are to be locked.
    if (what === 'lock' || what === 'synth') now = synthesise(withLock(now.sources, lock));
    if (what === 'lock') lock = updateLock(now);
    return undefined;
  };

  for (const [index, step] of steps.entries()) {
    for (const phase of step.phases) {
      const { platform, places } = now;
      const actions = phase({
        manage: platform.organization.manage,
        lock,
        places,
        changed: (stack) => files.get(stack) !== fileOf(now, stack),
      });
      const here = actions.filter((action) => isHere(action, scope, without));
      for (const { do: what } of here) if (silent.has(what)) await decide(what);
      const seen = here.filter(({ do: what }) => !silent.has(what));
      const roles = [...new Set(seen.flatMap((action) => roleOf(action)?.split('/').at(-1) ?? []))];
      const as = roles.length > 0 ? `, as ${roles.join(' and ')}` : '';
      await progress(`${index + 1} ${step.title}${as}`, seen.map(taskOf));
    }
  }
  return { synthesis: now, applied };
}

function isHere(action: Action, scope: Scope, without: readonly string[]): boolean {
  if (notHere.has(action.do) || (scope.kind === 'account' && action.do === 'move-state')) return false;
  return !('place' in action) || (inScope(scope, action.place) && !without.includes(action.place.account));
}

function accepted({ lock, findings }: ReturnType<typeof syncLock>): Lock {
  if (findings.length > 0) throw new SandboxFailure(findings.map(formatFinding).join('\n'));
  return lock;
}

const fileOf = ({ outdir }: Synthesis, stack: string) =>
  readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8');

function inAccount({ platform }: Synthesis, account: string, managementId: string) {
  const known = platform.accounts.find(({ name }) => name === account)?.id;
  const accountId = known ?? (account === 'management' ? managementId : undefined);
  if (accountId === undefined) {
    throw new SandboxFailure(
      `account ${account}: must have an id by now, got "nothing"; look at the outputs of the stack organization`,
    );
  }
  return { partition: platform.organization.partition, accountId };
}
