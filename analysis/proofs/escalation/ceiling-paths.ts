import type { Expectations } from '../../../expectations/expectations';
import type { Model } from '../../model';
import type { ProofResult } from '../proof';
import { askingOf } from '../reach/reached';
import { roleClasses } from '../reach/role-classes';
import { ownTarget } from '../reach/target';
import { ceilings, ceilingTargets, isByGrants, withoutTag } from './ceilings';
import { openPaths } from './open-paths';
import { opened } from './opened';
import { questions } from './questions';

/** Roles as if they were granted everything, with their tag and without: a boundary has to hold whatever is granted. */
export function ceilingPaths(model: Model, expectations: Expectations): ProofResult {
  const asking = askingOf(model);
  const found = openPaths(model);
  for (const role of ceilings(roleClasses(model, expectations))) {
    const nameless = withoutTag(role);
    for (const { path, steps } of questions) {
      for (const target of ceilingTargets(path)) {
        if (isByGrants(role, path, target)) continue;
        const open = opened(asking, role, { path, steps, target });
        if (open === undefined) continue;
        found.add(role, { path, target, open });
        break;
      }
      const untagged = opened(asking, nameless, { path, steps, target: ownTarget });
      if (untagged !== undefined) found.add(role, { path, target: ownTarget, open: untagged });
    }
  }
  return found.result(asking.asked());
}
