import type { Expectations } from '../../../expectations/expectations';
import type { Model } from '../../model';
import type { ProofResult } from '../proof';
import type { RoleClass } from '../reach/grant-class';
import { askingOf } from '../reach/reached';
import { roleClasses } from '../reach/role-classes';
import type { Target } from '../reach/target';
import type { EscalationPath } from './catalogue';
import { openPaths } from './open-paths';
import { opened } from './opened';
import { questions } from './questions';

/**
 * Roles as they are.
 *
 * What is denied to a class of roles is denied to all of them: their policies differ in nothing but names.
 */
export function grantedPaths(model: Model, expectations: Expectations): ProofResult {
  const asking = askingOf(model);
  const found = openPaths(model);
  for (const role of roleClasses(model, expectations)) {
    for (const { path, steps, targets } of questions) {
      for (const target of targets) {
        const open = opened(asking, role, { path, steps, target });
        if (open === undefined || isMeant(role, path, target)) continue;
        found.add(role, { path, target, open });
        break;
      }
    }
  }
  return found.result(asking.asked());
}

function isMeant({ expected }: RoleClass, { open = {} }: EscalationPath, target: Target): boolean {
  const meant = open[target.kind];
  return meant?.to.includes(expected.stage ?? expected.kind) ?? false;
}
