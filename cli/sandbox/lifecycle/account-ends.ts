import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import type { RetiredStack } from '../../../environments/schema';
import type { Finding } from '../../../registry/finding';
import type { Sources } from '../../../registry/load-platform';
import type { RetiredIds } from '../../../registry/schema';
import { updateLock } from '../../lock/update-lock';
import { differingStacks } from '../differing-stacks';
import { identityFor } from '../identity-for';
import type { StackPlace } from '../stack-place';
import type { Synthesis } from '../synthesis';
import { withLock } from '../with-lock';
import { applyDiffering } from './apply-differing';
import type { LifecycleCase } from './lifecycle-case';

/**
 * An empty account ends: it is suspended, its stacks forget what they hold, and it leaves and is closed. Nothing in it is
 * destroyed, and no other account has anything to do.
 */
export const accountEnds: LifecycleCase = async (context) => {
  const { synthesise, runner, progress, clients, applied } = context;
  const findings: Finding[] = [];
  const wrong = (rule: string, got: string) =>
    findings.push({
      check: 'account-ends',
      subject: `account ${name}`,
      rule,
      got: got || 'nothing',
      remedy: 'read the logs in the kept directory',
    });
  let now = context.synthesis;
  const { platform } = now;
  const used = new Set(
    platform.services.flatMap(({ homes }) => [...homes.values()].map(({ account }) => account.name)),
  );
  const name =
    platform.accounts.find((each) => each.kind === 'service' && each.phase === 'active' && !used.has(each.name))
      ?.name ?? '';
  if (name === '') {
    wrong('must be there and empty', 'none');
    return { findings, synthesis: now };
  }
  const own = ['baseline', 'identity', 'services'].map((kind) => `${kind}-${name}`);
  const step = async (title: string, sources: Sources, expected: readonly string[]) => {
    const synthesised = synthesise(sources);
    const after = synthesise(withLock(synthesised.sources, updateLock(synthesised)));
    const differing = differingStacks(now.outdir, after.outdir).filter((stack) => !stack.startsWith('github-'));
    if (differing.join() !== expected.join())
      wrong(`${title} must change exactly ${expected.join(', ')}`, differing.join(', '));
    // Its roles are there until it is closed, and nobody expects them any more.
    const as = (place: StackPlace) =>
      place.account === name ? identityFor(place, context.synthesis.expectations) : undefined;
    await applyDiffering({ title: `${name} ${title}`, before: now, after, as, runner, progress });
    now = after;
  };

  const { lock } = platform;
  const account = lock.accounts[name] ?? { phase: 'active' };
  await step(
    'is suspended',
    withLock(now.sources, { ...lock, accounts: { ...lock.accounts, [name]: { ...account, phase: 'suspended' } } }),
    ['organization'],
  );
  await step('is retired, to be closed', withRetired(now, name), [
    `baseline-${name}`,
    `identity-${name}`,
    'organization',
  ]);
  const emptied = now;
  await progress(
    `${name} holds nothing any more`,
    emptied.places
      .filter(({ stack }) => own.includes(stack))
      .map((place) => ({
        title: place.stack,
        run: async () => {
          const run = {
            stack: place.stack,
            outdir: emptied.outdir,
            identity: identityFor(place, context.synthesis.expectations),
          };
          const left = await runner.plan(run);
          if (left.length > 0) wrong('must have nothing left to forget', left.map(({ address }) => address).join(', '));
          return 'forgotten';
        },
      })),
  );
  const { [name]: _gone, ...accounts } = now.platform.lock.accounts;
  await step(
    'leaves',
    withEvidence(
      withLock(now.sources, { ...now.platform.lock, accounts }),
      own.filter((stack) => applied.has(stack) || now.stacks.includes(stack)),
    ),
    ['organization', ...own].filter((stack) => stack === 'organization' || now.stacks.includes(stack)).sort(),
  );
  const { Accounts = [] } = await clients.organizations().send(new ListAccountsCommand({}));
  const status = Accounts.find(({ Id }) => Id === account.id)?.Status;
  if (status === 'ACTIVE') wrong('must be closed when it has left', status);
  return { findings, synthesis: now };
};

const withRetired = ({ sources }: Synthesis, name: string): Sources => {
  const retired = sources.registry.retired as RetiredIds;
  return {
    ...sources,
    registry: {
      ...sources.registry,
      retired: { ...retired, accounts: [...retired.accounts, name], close: [...(retired.close ?? []), name] },
    },
  };
};

const withEvidence = (sources: Sources, stacks: readonly string[]): Sources => ({
  ...sources,
  environments: {
    ...sources.environments,
    retiredStacks: stacks.map(
      (stack): RetiredStack => ({
        stack,
        evidence: { resources: 0, serial: 1, run: 'https://github.com/acme/platform/actions/runs/1' },
      }),
    ),
  },
});
