import { markWildcards, matchesGlob } from '../../evaluate/glob';
import { listOf } from '../../evaluate/list-of';
import { oncePerName } from '../../evaluate/once-per-name';
import { actionData, serviceData, serviceExists } from '../../evaluate/service-data';
import type { Model } from '../../model';
import type { Failure, ProofResult } from '../proof';

/** Calls that the reference does not count as reading and that a reader is granted, each on what the boundary leaves it. */
const grantedTo: Readonly<Record<string, readonly string[]>> = {
  'platform-plan': ['kms:Decrypt', 'sts:AssumeRole'],
  drift: ['kms:Decrypt', 'sts:AssumeRole'],
  'main-plan': ['kms:Decrypt', 'kms:GenerateDataKey', 's3:PutObject', 'sts:AssumeRole'],
};

const expand = oncePerName((pattern): readonly string[] => {
  const [service = '', name = ''] = pattern.split(':');
  if (!serviceExists(service)) return [pattern];
  const glob = markWildcards(name.toLowerCase());
  return Object.values(serviceData(service).actions)
    .filter((action) => matchesGlob(glob, action.name.toLowerCase()))
    .map((action) => `${service}:${action.name}`);
});

/** The readers are granted nothing but reading, and the few calls that reading takes: every action of every Allow is looked up. */
export function grantedWrites({ roles }: Model): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  for (const { name, path, identity, address } of roles) {
    const known = path === '/platform/' ? grantedTo[name] : undefined;
    if (known === undefined) continue;
    for (const { document } of identity) {
      for (const { Effect, Action, NotAction } of listOf(document.Statement)) {
        if (Effect === 'Deny') continue;
        const granted = NotAction === undefined ? listOf(Action ?? []).flatMap(expand) : ['*'];
        for (const action of granted) {
          asked++;
          const reads =
            action !== '*' && action.includes(':') && /^(Read|List)$/.test(actionData(action).action.accessLevel);
          if (reads || known.includes(action)) continue;
          failures.push({
            subject: address,
            rule: `${name} must be granted nothing but reading`,
            got: action,
            remedy: 'take it out of the identity policy',
          });
        }
      }
    }
  }
  return { asked, failures };
}
