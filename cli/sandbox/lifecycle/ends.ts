import type { Finding } from '../../../registry/finding';
import type { Sources } from '../../../registry/load-platform';
import type { RetiredIds, ServiceEntry } from '../../../registry/schema';
import { updateLock } from '../../lock/update-lock';
import { differingStacks } from '../differing-stacks';
import { identityFor } from '../identity-for';
import { ownedBy } from '../owned-by';
import type { Synthesis } from '../synthesis';
import { withLock } from '../with-lock';
import { artifactsStack } from './artifacts-stack';
import type { LifecycleCase, LifecycleContext } from './lifecycle-case';
import { onlyDestroys } from './only-destroys';

type End = {
  readonly title: string;
  /** What ended, in words. */
  readonly ended: string;
  readonly services: readonly string[];
  readonly sources: Sources;
  /** The stacks of AWS that must differ, and no other. */
  readonly stacks: readonly string[];
  /** Where its artifacts are kept, when it goes on there: it names who pulls them, and tests move there from the first environment. */
  readonly artifacts?: string;
};

/**
 * An environment leaves an entry, an entry leaves the registry, and the last ones leave their accounts: each destroys exactly
 * what belonged to it, and no other stack has anything to do but the one that keeps the artifacts of a service that goes on.
 */
export const ends: LifecycleCase = async (context) => {
  const findings: Finding[] = [];
  let { synthesis } = context;
  for (const next of [anEnvironmentLess, anEntryLess, noEntryLeft]) {
    const end = next(synthesis);
    if (end === undefined) continue;
    const after = context.synthesise(end.sources);
    const locked = context.synthesise(withLock(after.sources, updateLock(after)));
    findings.push(...differs(end, synthesis, locked));
    findings.push(...(await apply(end, synthesis, locked, context)));
    synthesis = locked;
  }
  return { findings, synthesis };
};

/** The first service with more than one environment loses the first of them. */
function anEnvironmentLess(synthesis: Synthesis): End | undefined {
  const service = synthesis.platform.services.find(({ entry }) => entry.environments.length > 1);
  const environment = service?.entry.environments.find(
    (id) => id !== synthesis.platform.organization.artifactEnvironment,
  );
  if (!service || environment === undefined) return undefined;
  const { entry, id, homes } = service;
  const artifacts = artifactsStack(synthesis, id);
  const environments = entry.environments.filter((each) => each !== environment);
  return {
    title: `${id} leaves ${environment}`,
    ended: `${id} in ${environment}`,
    services: [id],
    sources: withEntries(synthesis.sources, (entries) => ({ ...entries, [id]: { ...entry, environments } })),
    stacks: [`services-${homes.get(environment)?.account.name}`],
    ...(artifacts !== undefined && { artifacts }),
  };
}

/** The first service is retired. */
function anEntryLess(synthesis: Synthesis): End | undefined {
  const [service, ...others] = synthesis.platform.services;
  if (!service || others.length === 0) return undefined;
  return { ...without(synthesis, [service.id]), title: `${service.id} is retired` };
}

/** Whatever is left is retired, so that accounts have nothing of a service. */
function noEntryLeft(synthesis: Synthesis): End | undefined {
  const ids = synthesis.platform.services.map(({ id }) => id);
  if (ids.length === 0) return undefined;
  return { ...without(synthesis, ids), title: `the last of every account, ${ids.join(' and ')}` };
}

function without(synthesis: Synthesis, ids: readonly string[]): Omit<End, 'title'> {
  const { sources, platform } = synthesis;
  const gone = platform.services.filter(({ id }) => ids.includes(id));
  const retired = sources.registry.retired as RetiredIds;
  const less = withEntries(sources, (entries) =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => !ids.includes(id))),
  );
  return {
    ended: ids.join(' and '),
    services: ids,
    sources: {
      ...less,
      registry: { ...less.registry, retired: { ...retired, services: [...retired.services, ...ids] } },
    },
    stacks: [
      ...new Set(gone.flatMap(({ homes }) => [...homes.values()].map(({ account }) => `services-${account.name}`))),
    ].sort(),
  };
}

const withEntries = (
  sources: Sources,
  change: (entries: Readonly<Record<string, ServiceEntry>>) => Readonly<Record<string, unknown>>,
): Sources => ({
  ...sources,
  registry: { ...sources.registry, services: change(sources.registry.services as Record<string, ServiceEntry>) },
});

function differs({ ended, stacks, artifacts }: End, before: Synthesis, after: Synthesis): Finding[] {
  const inAws = differingStacks(before.outdir, after.outdir).filter(
    (stack) => !stack.startsWith('github-') && stack !== artifacts,
  );
  return inAws.join() === stacks.join()
    ? []
    : [
        {
          check: 'ends',
          subject: ended,
          rule: `its end must change exactly ${stacks.join(', ')} of AWS`,
          got: inAws.join(', ') || 'nothing',
          remedy: 'find out what made the other stacks depend on it',
        },
      ];
}

async function apply(
  { title, ended, services, stacks, artifacts }: End,
  before: Synthesis,
  after: Synthesis,
  context: LifecycleContext,
) {
  const { runner, progress } = context;
  const findings: Finding[] = [];
  const isOf = ownedBy(...services);
  const differing = differingStacks(before.outdir, after.outdir);
  await progress(
    title,
    after.places
      .filter(({ stack }) => stacks.includes(stack) || (stack === artifacts && differing.includes(stack)))
      .map((place) => ({
        title: place.stack,
        run: async () => {
          const run = { stack: place.stack, outdir: after.outdir, identity: identityFor(place, before.expectations) };
          const changes = await runner.plan(run);
          const judged =
            place.stack === artifacts
              ? changes
                  .filter(({ address, action }) => !['update', 'create'].includes(action) || !isOf(address))
                  .map(({ address, action }) => keepsOnly(place.stack, `${action} ${address}`))
              : onlyDestroys({ stack: place.stack, isOf, ended, changes });
          findings.push(...judged);
          await runner.apply({ ...run, planned: true });
          const left = await runner.plan(run);
          findings.push(...left.map(({ address, action }) => notEmpty(place.stack, `${action} ${address}`)));
          return `${changes.length} ${place.stack === artifacts ? 'made or updated' : 'destroyed'}, nothing left to do`;
        },
      })),
  );
  return findings;
}

const keepsOnly = (stack: string, got: string): Finding => ({
  check: 'ends',
  subject: `stack ${stack}`,
  rule: 'must destroy nothing, and change nothing that is not of the service that goes on',
  got,
  remedy: 'find out what else depends on it',
});

const notEmpty = (stack: string, got: string): Finding => ({
  check: 'ends',
  subject: `stack ${stack}`,
  rule: 'a second plan after an end must be empty',
  got,
  remedy: 'look at what the provider reads back for it',
});
