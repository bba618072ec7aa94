import type { Profile } from '../schema';
import { containerOnEcs } from './container-on-ecs';
import { infrastructure } from './infrastructure';
import type { ProfilePlan } from './profile-plan';
import { serverless } from './serverless';
import { staticSite } from './static-site';

/** What the profile of an entry expands to: the profile's own runtime roles first, then those that the entry adds. */
export function planOf(profile: Profile): ProfilePlan {
  const plan = expand(profile);
  const added = Object.entries(profile.runtimes ?? {}).map(([name, service]) => ({ name, service }));
  return { ...plan, runtimes: [...plan.runtimes, ...added] };
}

function expand(profile: Profile): ProfilePlan {
  switch (profile.profile) {
    case 'container-on-ecs':
      return containerOnEcs(profile);
    case 'serverless':
      return serverless(profile);
    case 'static-site':
      return staticSite();
    case 'infrastructure':
      return infrastructure();
  }
}
