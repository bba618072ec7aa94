import { actionData } from '../../evaluate/service-data';
import type { Model } from '../../model';
import type { Failure, ProofResult } from '../proof';
import { grantedActions } from './granted-actions';

/** Calls that the reference does not count as reading and that a reader is granted, each on what the boundary leaves it. */
const grantedTo: Readonly<Record<string, readonly string[]>> = {
  'platform-plan': ['kms:Decrypt', 'sts:AssumeRole'],
  drift: ['kms:Decrypt', 'kms:Sign', 'sts:AssumeRole'],
  'main-plan': ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:Sign', 's3:PutObject', 'sts:AssumeRole'],
};

/** The readers are granted nothing but reading, and the few calls that reading takes: every action of every Allow is looked up. */
export function grantedWrites({ roles }: Model): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  for (const { name, path, identity, address } of roles) {
    const known = path === '/platform/' ? grantedTo[name] : undefined;
    if (known === undefined) continue;
    for (const action of identity.flatMap(({ document }) => grantedActions(document))) {
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
  return { asked, failures };
}
