import fc from 'fast-check';
import { updateLock } from '../cli/lock/update-lock';
import { plannedMove } from '../cli/move/planned-move';
import { checkSources } from '../registry/check-platform';
import { parseSources } from '../registry/load-platform';
import { github, infrastructure, serverless } from '../registry/schema';
import { removeEntry } from './fixtures/change';
import type { TypedSources } from './fixtures/fixture-sources';
import { fixtureToday } from './fixtures/fixture-today';

/** One thing that people do to a registry. */
export type Step =
  | { readonly do: 'new'; readonly id: string; readonly alone: boolean }
  | { readonly do: 'change' | 'own' | 'leave' | 'retire' | 'rename' | 'remove'; readonly pick: number }
  | { readonly do: 'end-account'; readonly pick: number }
  | { readonly do: 'retire-team'; readonly pick: number }
  | { readonly do: 'move'; readonly pick: number; readonly to: number; readonly back: boolean };

/** Prefix twins, words that objects inherit, and ids that are gone already. */
const ids = ['orders', 'orders-api', 'pay', 'network', 'constructor', 'invoices'];

export const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('new' as const), id: fc.constantFrom(...ids), alone: fc.boolean() }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('change', 'own', 'leave', 'leave', 'retire', 'retire', 'retire', 'rename', 'remove'),
      pick: fc.nat(9),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('end-account' as const), pick: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('retire-team' as const), pick: fc.nat(9) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      pick: fc.nat(9),
      to: fc.nat(9),
      // Most moves are finished.
      back: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
    }),
  },
);

const at = <Value>(values: readonly Value[], pick: number): Value | undefined =>
  values[pick % Math.max(1, values.length)];

/**
 * Does one step to sources, as the commands do it.
 *
 * @returns the ids that it names, without which nothing may change; undefined where there is nothing to do it to.
 */
export function doStep(sources: TypedSources, step: Step, number: number): readonly string[] | undefined {
  const { registry } = sources;
  if (step.do === 'new') return add(sources, step.id, step.alone, number);
  if (step.do === 'end-account') return endAccount(sources, step.pick);
  if (step.do === 'retire-team') {
    const empty = registry.teams.filter(({ id }) => Object.values(registry.services).every(({ team }) => team !== id));
    const team = at(empty, step.pick);
    if (!team || registry.teams.length === 1) return undefined;
    registry.teams = registry.teams.filter(({ id }) => id !== team.id);
    registry.retired.teams.push(team.id);
    // The GitHub team of the people, which is not ours, may have another name.
    return [team.id, team.github, `service-deployers-${team.id}`];
  }
  const entry = at(Object.values(registry.services), step.pick);
  if (!entry) return undefined;
  const { id } = entry;
  if (step.do === 'move') return move(sources, id, step);
  if (step.do === 'change') Object.assign(entry, { secrets: [`secret-${number}`], title: `Title ${number}` });
  if (step.do === 'own') entry.team = registry.teams.find((team) => team.id !== entry.team)?.id ?? entry.team;
  if (step.do === 'leave') entry.environments = entry.environments.slice(0, Math.max(1, entry.environments.length - 1));
  if (step.do === 'retire' || step.do === 'rename' || step.do === 'remove') removeEntry(sources, id);
  if (step.do === 'retire') registry.retired.services.push(id);
  if (step.do === 'rename') put(sources, { ...entry, id: `${id}-2` });
  return [id];
}

function add(sources: TypedSources, id: string, alone: boolean, number: number): readonly string[] | undefined {
  if (Object.hasOwn(sources.registry.services, id)) return undefined;
  const team = at(sources.registry.teams, number)?.id;
  if (team === undefined) return undefined;
  put(sources, {
    id,
    team,
    repository: github(`acme/${id}`, { id: 9000 + number }),
    environments: ['dev', 'prod'],
    pipeline: number % 2 === 0 ? serverless() : infrastructure(),
    uses: ['dynamodb'],
    ...(alone && { criticality: 'business-critical' as const }),
  });
  return [id, ...['dev', 'prod'].map((environment) => `${id}-${environment}`)];
}

function put({ registry }: TypedSources, entry: TypedSources['registry']['services'][string]): void {
  Object.defineProperty(registry.services, entry.id, {
    value: entry,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  registry.serviceFiles = Object.keys(registry.services);
}

/** Ends the move that is open, or opens one to an account of an environment that the service has a home in. */
function move(
  sources: TypedSources,
  service: string,
  { to, back }: Extract<Step, { do: 'move' }>,
): readonly string[] | undefined {
  const { parsed } = parseSources(sources);
  if (!parsed) return undefined;
  const { lock } = sources.environments;
  const [open] = Object.keys(lock.moves?.[service] ?? {});
  const accounts = Object.keys(lock.accounts).filter((name) =>
    Object.keys(lock.homes[service] ?? {}).includes(lock.accounts[name]?.environment ?? ''),
  );
  const account = at(accounts, to);
  if (open === undefined && account === undefined) return undefined;
  const planned = plannedMove(
    parsed,
    open === undefined
      ? { step: 'open', service, environment: undefined, to: account ?? '' }
      : { step: back ? 'cancel' : 'finish', service, environment: open },
  );
  if (planned.move === undefined) return undefined;
  sources.environments.lock = structuredClone(planned.lock);
  return [service];
}

/** The next step of the end of an account that is empty, or on its way. */
function endAccount({ environments, registry }: TypedSources, pick: number): readonly string[] | undefined {
  const { lock } = environments;
  const all = Object.keys(lock.accounts).filter((each) => lock.accounts[each]?.environment);
  const lived = new Set(
    Object.values(registry.services).flatMap((entry) =>
      Object.entries(lock.homes[entry.id] ?? {}).flatMap(([environment, account]) =>
        entry.environments.includes(environment) ? [account] : [],
      ),
    ),
  );
  const empty = all.filter((each) => !lived.has(each));
  // One in five times an account that somebody lives in.
  const name = at(empty.length > 0 && pick % 5 > 0 ? empty : all, pick);
  const account = name === undefined ? undefined : lock.accounts[name];
  if (name === undefined || !account?.id) return undefined;
  if (account.phase !== 'suspended') lock.accounts[name] = { ...account, phase: 'suspended' };
  else if (!registry.retired.accounts.includes(name)) registry.retired.accounts.push(name);
  else {
    delete lock.accounts[name];
    const stacks = lock.stacks.filter(
      (stack) => /^(baseline|identity|services)-/.test(stack) && stack.endsWith(`-${name}`),
    );
    environments.retiredStacks.push(
      ...stacks
        .filter((stack) => stack.replace(/^[a-z]+-/, '') === name)
        .map((stack) => ({
          stack,
          evidence: { resources: 0 as const, serial: 1, run: 'https://github.com/acme/platform/actions/runs/3' },
        })),
    );
  }
  return [name];
}

/** What `platform lock` writes, with ids of GitHub teams and accounts left as they are. */
export function lockedAgain(sources: TypedSources, stacks: readonly string[]): void {
  const { platform } = checkSources(sources, { today: fixtureToday });
  if (platform) sources.environments.lock = updateLock({ platform, stacks });
}
