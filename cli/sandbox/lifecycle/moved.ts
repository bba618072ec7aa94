import type { Lock } from '../../../environments/schema';
import { type Finding, formatFinding } from '../../../registry/finding';
import { parseSources } from '../../../registry/load-platform';
import { activateAccounts } from '../../accounts/activate-accounts';
import { syncLock } from '../../accounts/sync-lock';
import { updateLock } from '../../lock/update-lock';
import { endedMove } from '../../move/ended-move';
import { openedMove } from '../../move/opened-move';
import type { PlannedMove } from '../../move/outcome';
import { differingStacks } from '../differing-stacks';
import { firstIdentityFor, identityFor } from '../identity-for';
import { ownedBy } from '../owned-by';
import { SandboxFailure } from '../sandbox-failure';
import type { StackPlace } from '../stack-place';
import type { Synthesis } from '../synthesis';
import { withLock } from '../with-lock';
import { applyDiffering } from './apply-differing';
import { artifactsStack } from './artifacts-stack';
import type { LifecycleCase, LifecycleContext } from './lifecycle-case';

/**
 * An account begins, and a service moves into it: the first pull request makes what is its own in the new account, the second
 * destroys what was its own in the old one, and neither touches anything else but who may pull its artifacts.
 */
export const moved: LifecycleCase = async (context) => {
  const service = context.synthesis.platform.services.find(
    ({ entry, homes }) => entry.criticality !== 'business-critical' && homes.size > 1,
  );
  const environment = service?.entry.environments.find(
    (id) => id !== context.synthesis.platform.organization.artifactEnvironment,
  );
  const from = service?.homes.get(environment ?? '')?.account.name;
  if (!service || environment === undefined || from === undefined) {
    return { findings: [wrong('a service', 'must be there to move', 'none')], synthesis: context.synthesis };
  }
  const to = `next-${environment}`;
  const begun = await newAccount(context, to, environment);
  const opened = await move(context, begun, {
    title: `${service.id} moves to ${to}`,
    plan: (synthesis) =>
      openedMove(parsedOf(synthesis), { step: 'open', service: service.id, to, environment: undefined }),
    service: service.id,
    stack: `services-${to}`,
    action: 'create',
  });
  const finished = await move(context, opened.synthesis, {
    title: `${service.id} has left ${from}`,
    plan: (synthesis) => endedMove(parsedOf(synthesis), { step: 'finish', service: service.id, environment }),
    service: service.id,
    stack: `services-${from}`,
    action: 'delete',
  });
  return { findings: [...opened.findings, ...finished.findings], synthesis: finished.synthesis };
};

/** From a line in the lock to an active account, as the runbook says: made, its id taken over, its roles, out of intake. */
async function newAccount(context: LifecycleContext, name: string, environment: string): Promise<Synthesis> {
  const { synthesise, runner } = context;
  const step = async (before: Synthesis, lock: Lock, as?: (place: StackPlace) => string | undefined) => {
    const synthesised = synthesise(withLock(before.sources, lock));
    const after = synthesise(withLock(synthesised.sources, updateLock(synthesised)));
    await applyDiffering({ ...context, title: `the account ${name} begins`, before, after, ...(as && { as }) });
    return after;
  };
  const { lock } = context.synthesis.platform;
  const pending = await step(context.synthesis, {
    ...lock,
    accounts: { ...lock.accounts, [name]: { phase: 'pending', environment } },
  });
  const synced = accepted(syncLock(pending.platform.lock, await runner.outputs('organization'), { force: false }));
  const accountId = synced.accounts[name]?.id ?? '';
  const { partition } = pending.platform.organization;
  const intake = await step(pending, synced, (place) =>
    place.account === name ? firstIdentityFor({ account: name }, { partition, accountId }) : undefined,
  );
  return step(intake, accepted(activateAccounts(intake.platform.lock, [name])));
}

type Moving = {
  readonly title: string;
  readonly plan: (synthesis: Synthesis) => PlannedMove;
  readonly service: string;
  /** The stack of the home that comes or goes. */
  readonly stack: string;
  readonly action: 'create' | 'delete';
};

async function move(context: LifecycleContext, before: Synthesis, { title, plan, service, stack, action }: Moving) {
  const { synthesise, runner, progress } = context;
  const planned = plan(before);
  if (planned.move === undefined) throw new SandboxFailure(planned.findings.map(formatFinding).join('\n'));
  const after = synthesise(withLock(before.sources, planned.lock));
  const findings: Finding[] = [];
  const differing = differingStacks(before.outdir, after.outdir).filter((name) => !name.startsWith('github-'));
  const artifacts = artifactsStack(before, service);
  if (differing.filter((name) => name !== artifacts).join() !== stack)
    findings.push(
      wrong(title, `must change ${stack} and where artifacts are pulled from, of AWS`, differing.join(', ')),
    );
  await progress(
    title,
    after.places
      .filter((place) => differing.includes(place.stack))
      .map((place) => ({
        title: place.stack,
        run: async () => {
          const run = { stack: place.stack, outdir: after.outdir, identity: identityFor(place, after.expectations) };
          const changes = await runner.plan(run);
          const may = place.stack === stack ? action : 'update';
          const others = changes.filter((change) => change.action !== may || !ownedBy(service)(change.address));
          for (const other of others)
            findings.push(
              wrong(
                `stack ${place.stack}`,
                `must only ${may} what is of ${service}`,
                `${other.action} ${other.address}`,
              ),
            );
          if (changes.length === 0)
            findings.push(wrong(`stack ${place.stack}`, 'must have something to do', 'an empty plan'));
          await runner.apply({ ...run, planned: true });
          const left = await runner.plan(run);
          for (const each of left)
            findings.push(
              wrong(`stack ${place.stack}`, 'must have nothing left to do', `${each.action} ${each.address}`),
            );
          return `${changes.length} to ${may}, nothing left to do`;
        },
      })),
  );
  return { findings, synthesis: after };
}

function parsedOf({ sources }: Synthesis) {
  const { parsed, findings } = parseSources(sources);
  if (!parsed) throw new SandboxFailure(findings.map(formatFinding).join('\n'));
  return parsed;
}

function accepted({ lock, findings }: { readonly lock: Lock; readonly findings: readonly Finding[] }): Lock {
  if (findings.length > 0) throw new SandboxFailure(findings.map(formatFinding).join('\n'));
  return lock;
}

const wrong = (subject: string, rule: string, got: string): Finding => ({
  check: 'moved',
  subject,
  rule,
  got: got || 'nothing',
  remedy: 'read the logs in the kept directory',
});
