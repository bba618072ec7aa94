import { composed } from './composed';
import { actedAsOthers } from './isolation/acted-as-others';
import { askedAboutOthers } from './isolation/asked-about-others';
import { guardedByResource } from './isolation/guarded-by-resource';
import { passedRoles } from './isolation/passed-roles';
import { reachedOthers } from './isolation/reached-others';

/** Directly, by acting as another in any number of steps, or through a policy on a resource. */
export const isolation = composed(
  'isolation',
  "no service touches what is another's, a prefix twin's or another environment's, directly or by acting as another; what is shared is used and not changed",
  [
    { name: 'reached others', run: reachedOthers },
    { name: 'passed roles', run: passedRoles },
    { name: 'acted as others', run: actedAsOthers },
    { name: 'asked about others', run: askedAboutOthers },
    { name: 'guarded by resource', run: guardedByResource },
  ],
);
