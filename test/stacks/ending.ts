import { removeEntry } from '../fixtures/change';
import type { TypedSources } from '../fixtures/fixture-sources';
import { resourcesOf, type Synthesised } from '../synthesised';

/** Removes an entry, and says that it ended. */
export function retireService(sources: TypedSources, id: string): void {
  removeEntry(sources, id);
  sources.registry.retired.services.push(id);
  delete sources.environments.lock.homes[id];
}

export const retiredStack = (stack: string) => ({
  stack,
  evidence: { resources: 0 as const, serial: 9, run: 'https://github.com/acme/platform/actions/runs/9' },
});

/** An account on its way out, as far as it has come; `closed` is gone by way of `closing`. */
export function endAccount(
  { environments, registry }: TypedSources,
  name: string,
  to: 'suspended' | 'retired' | 'closing' | 'gone' | 'closed',
): void {
  const { lock } = environments;
  lock.accounts[name] = { ...lock.accounts[name], phase: 'suspended' };
  if (to === 'suspended') return;
  registry.retired.accounts.push(name);
  if (to === 'closing' || to === 'closed') registry.retired.close = [name];
  if (to === 'retired' || to === 'closing') return;
  delete lock.accounts[name];
  for (const home of Object.values(lock.homes))
    for (const [environment, account] of Object.entries(home)) if (account === name) delete home[environment];
  environments.retiredStacks.push(
    ...['baseline', 'identity', 'services'].map((level) => retiredStack(`${level}-${name}`)),
  );
}

/** What differs between two outputs, one line a resource: `- stack address`, `+ …` or `~ …`; a stack alone where only the rest of it does. */
export function differing(before: Synthesised, after: Synthesised): string[] {
  const [old, fresh] = [textOf(before), textOf(after)];
  const resources = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    if (was === is) return [];
    return [`${was === undefined ? '+' : is === undefined ? '-' : '~'} ${key}`];
  });
  return resources.sort();
}

function textOf({ stacks }: Synthesised): Map<string, string> {
  return new Map(
    resourcesOf(stacks).map(({ stack, address, attributes }) => [`${stack} ${address}`, JSON.stringify(attributes)]),
  );
}

/** Addresses that a stack forgets. */
export function forgottenIn({ files }: Synthesised, stack: string): string[] {
  const { removed = [] } = JSON.parse(files[`stacks/${stack}/cdk.tf.json`] ?? '{}') as {
    removed?: { from: string; lifecycle: { destroy: boolean } }[];
  };
  return removed.flatMap(({ from, lifecycle }) => (lifecycle.destroy ? [] : [from])).sort();
}
