import type { Lock } from '../../environments/schema';

export type LockChange = { readonly subject: string; readonly before: string; readonly after: string };

/** What differs between two locks, one row a decision, in the words of the lock. */
export function lockChanges(before: Lock, after: Lock): LockChange[] {
  const [old, fresh] = [facts(before), facts(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .map((subject) => ({ subject, before: old.get(subject) ?? '-', after: fresh.get(subject) ?? '-' }))
    .filter((change) => change.before !== change.after);
}

const facts = ({ organization, accounts, homes, moves, stacks, github }: Lock): ReadonlyMap<string, string> =>
  new Map([
    ['organization id', organization.id ?? '-'],
    ['guardrails', organization.guardrails],
    ...Object.entries(accounts).flatMap(([name, { id, phase }]): [string, string][] => [
      [`account ${name} id`, id ?? '-'],
      [`account ${name} phase`, phase],
    ]),
    ...Object.entries(homes).flatMap(([service, byEnvironment]) =>
      Object.entries(byEnvironment).map(([environment, account]): [string, string] => [
        `home of ${service} in ${environment}`,
        account,
      ]),
    ),
    ...Object.entries(moves ?? {}).flatMap(([service, byEnvironment]) =>
      Object.entries(byEnvironment).map(([environment, account]): [string, string] => [
        `home that ${service} leaves in ${environment}`,
        account,
      ]),
    ),
    ...Object.entries(github?.teams ?? {}).map(([slug, id]): [string, string] => [
      `GitHub team ${slug} id`,
      String(id),
    ]),
    ...stacks.map((stack): [string, string] => [`stack ${stack}`, 'locked']),
  ]);
