import { actedAsOthers } from './isolation/acted-as-others';
import { guardedByResource } from './isolation/guarded-by-resource';
import { passedRoles } from './isolation/passed-roles';
import { reachedOthers } from './isolation/reached-others';
import type { Proof } from './proof';
import { roleClasses } from './reach/role-classes';

/** Directly, by acting as another in any number of steps, or through a policy on a resource. */
export const isolation: Proof = {
  name: 'isolation',
  says: "no service touches what is another's, a prefix twin's or another environment's, directly or by acting as another; what is shared is used and not changed",
  run: (model, expectations) => {
    const classes = roleClasses(model, expectations);
    const results = [
      reachedOthers(model, expectations, classes),
      passedRoles(model, expectations, classes),
      actedAsOthers(model, expectations),
      guardedByResource(model, expectations),
    ];
    return {
      asked: results.reduce((sum, { asked }) => sum + asked, 0),
      failures: results.flatMap(({ failures }) => failures),
    };
  },
};
