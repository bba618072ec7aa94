import type { Lock } from '../../environments/schema';
import { formatFinding } from '../../registry/finding';
import type { Sources } from '../../registry/load-platform';
import { syncLock } from '../accounts/sync-lock';
import { updateLock } from '../lock/update-lock';
import { allActive } from './all-active';
import { differingStacks } from './differing-stacks';
import { duration } from './duration';
import { firstIdentityFor, identityFor, identityIn, identityOf } from './identity-for';
import { inScope } from './in-scope';
import type { Progress, Task } from './progress';
import { SandboxFailure } from './sandbox-failure';
import type { Scope } from './scope';
import type { StackKind, StackPlace } from './stack-place';
import type { Applied, StackRunner } from './stack-runner';
import type { Synthesis, Synthesise } from './synthesis';
import { withLock } from './with-lock';

export type FirstRunOptions = {
  readonly sources: Sources;
  readonly scope: Scope;
  readonly synthesise: Synthesise;
  readonly runner: StackRunner;
  readonly progress: Progress;
  /** The account that the emulator's own credentials are of. */
  readonly managementId: string;
};

export type FirstRun = { readonly synthesis: Synthesis; readonly applied: ReadonlyMap<string, Applied> };

/** Kinds whose state is in the bucket from the beginning. */
const afterBucket: readonly StackKind[] = ['identity', 'baseline', 'services'];

/** The first run of an organisation, in the order of the runbook, ending with every account active and the guardrails attached. */
export async function firstRun({
  sources,
  scope,
  synthesise,
  runner,
  progress,
  managementId,
}: FirstRunOptions): Promise<FirstRun> {
  const applied = new Map<string, Applied>();
  const task = (synthesis: Synthesis, place: StackPlace, identity: string): Task => ({
    title: place.stack,
    run: async () => {
      const before = applied.get(place.stack)?.milliseconds ?? 0;
      const result = await runner.apply({
        stack: place.stack,
        outdir: synthesis.outdir,
        identity,
        stateRole: stateRoleOf(synthesis, place),
      });
      applied.set(place.stack, { ...result, milliseconds: before + result.milliseconds });
      return `${result.resources} resources in ${place.account}, ${duration(result.milliseconds)}`;
    },
  });
  // The bucket is there from step 3 on, except where only one account is made.
  const stateRoleOf = ({ expectations }: Synthesis, place: StackPlace) =>
    scope.kind !== 'account' && afterBucket.includes(place.kind)
      ? identityIn('platform', place.kind === 'identity' ? 'administrator' : identityOf[place.kind], expectations)
      : undefined;
  const placesOf = (synthesis: Synthesis, ...kinds: StackKind[]) =>
    synthesis.places.filter((place) => kinds.includes(place.kind) && inScope(scope, place));
  const first = (synthesis: Synthesis, place: StackPlace) =>
    firstIdentityFor(place, inAccount(synthesis, place.account, managementId));
  const firstTasks = (synthesis: Synthesis, ...kinds: StackKind[]) =>
    placesOf(synthesis, ...kinds).map((place) => task(synthesis, place, first(synthesis, place)));

  const pending = synthesise(sources);
  await progress('1 organization, by an administrator, guardrails detached', firstTasks(pending, 'organization'));

  let intake = pending;
  await progress('2 accounts sync', [
    {
      title: 'environments/lock.json',
      run: async () => {
        const lock = synced(pending, await runner.outputs('organization'));
        intake = synthesise(withLock(pending.sources, lock));
        return `${Object.values(lock.accounts).filter(({ id }) => id).length} accounts in intake`;
      },
    },
  ]);
  await progress('3 bootstrap and management, by an administrator', firstTasks(intake, 'bootstrap', 'management'));
  if (scope.kind !== 'account') {
    const moved = placesOf(intake, 'organization', 'bootstrap', 'management');
    await progress(
      '4 their states move to the bucket that bootstrap made',
      moved.map(({ stack }) => ({
        title: stack,
        run: async () => {
          // A person moves them: the identities of the pipeline admit jobs alone.
          const roleArn = identityIn('platform', 'administrator', intake.expectations);
          await runner.moveState({ stack, outdir: intake.outdir, roleArn });
          return undefined;
        },
      })),
    );
  }
  await progress('5 identities, by an administrator', firstTasks(intake, 'identity'));
  await progress('5 baselines', firstTasks(intake, 'baseline'));

  const active = synthesise(withLock(intake.sources, allActive(relocked(intake))));
  // With one account only, nobody has made the organisation's own identity.
  const later = (place: StackPlace) =>
    scope.kind === 'account' && place.kind === 'organization'
      ? first(active, place)
      : identityFor(place, active.expectations);
  await progress(
    '8 accounts leave intake, guardrails attached',
    placesOf(active, 'organization').map((place) => task(active, place, later(place))),
  );
  const changed = new Set(differingStacks(intake.outdir, active.outdir));
  const again = placesOf(active, 'bootstrap', 'management', 'identity', 'baseline').filter(({ stack }) =>
    changed.has(stack),
  );
  await progress(
    '9 the first two-person apply',
    [...again, ...placesOf(active, 'services')].map((place) => task(active, place, later(place))),
  );
  return { synthesis: active, applied };
}

/** The lock after `platform lock`. */
const relocked = ({ platform, stacks }: Synthesis): Lock => updateLock({ platform, stacks });

/** The lock after `platform accounts sync`. */
function synced(synthesis: Synthesis, outputs: unknown): Lock {
  const { lock, findings } = syncLock(relocked(synthesis), outputs, { force: false });
  if (findings.length > 0) throw new SandboxFailure(findings.map(formatFinding).join('\n'));
  return lock;
}

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
