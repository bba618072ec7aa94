import { listOf } from '../evaluate/list-of';
import type { Model } from '../model';

/** The claims of an issuer that some policy asks about: trust policies, and the resource control policies over them. */
export function askedClaims({ documents }: Model, issuer: string): ReadonlySet<string> {
  const prefix = `${issuer.toLowerCase()}:`;
  const asked = new Set<string>();
  for (const { kind, policy } of documents) {
    if (kind !== 'trust' && kind !== 'rcp') continue;
    for (const { Condition = {} } of listOf(policy.document.Statement)) {
      for (const key of Object.values(Condition).flatMap(Object.keys)) {
        if (key.toLowerCase().startsWith(prefix)) asked.add(key.slice(prefix.length).toLowerCase());
      }
    }
  }
  return asked;
}
