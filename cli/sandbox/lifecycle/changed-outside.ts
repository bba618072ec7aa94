import type { ExistingOrganization } from '../../adopt/existing-organization';

/** What of an organisation is no longer as it was, one line each. What was added since is no matter. */
export function changedOutside(before: ExistingOrganization, after: ExistingOrganization): string[] {
  const gone = <One extends { readonly id: string }>(
    kind: string,
    old: readonly One[],
    fresh: readonly One[],
    text: (one: One) => string,
  ) => {
    const now = new Map(fresh.map((one) => [one.id, text(one)]));
    return old
      .filter((one) => now.get(one.id) !== text(one))
      .map((one) => `${kind} ${one.id} was ${text(one)}, is ${now.get(one.id) ?? 'gone'}`);
  };
  const lost = (kind: string, old: readonly string[], fresh: readonly string[]) =>
    old.filter((each) => !fresh.includes(each)).map((each) => `${kind} ${each} is gone`);
  return [
    ...gone('account', before.accounts, after.accounts, ({ name, email, parent }) => `${name} ${email} in ${parent}`),
    ...gone('unit', before.units, after.units, ({ name, parent }) => `${name} in ${parent}`),
    ...before.policies.flatMap(({ id, name, targets }) =>
      lost(`policy ${name} on`, targets, after.policies.find((policy) => policy.id === id)?.targets ?? []),
    ),
    ...lost('policy type', before.policyTypes, after.policyTypes),
    ...lost('trusted service', before.trustedServices, after.trustedServices),
  ];
}
