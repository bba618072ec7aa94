import type { Finding } from '../finding';
import { pendingReviewers } from '../github-teams';
import type { Check } from './check';

/**
 * Every team that reviews deployments has its id in the lock once guardrails are attached, or once any team's id is locked.
 *
 * Before that the reviewers are left out, because the teams do not exist yet, and `platform synth` says so.
 */
export const deployersLocked: Check = {
  name: 'deployers-locked',
  run: ({ parsed: { lock }, platform: { roles, teams } }) => {
    if (lock.organization.guardrails === 'detached' && lock.github === undefined) return [];
    // A team that the registry does not know is found by another check.
    const known = roles.filter(({ service }) => teams.has(service.team.id));
    return [...pendingReviewers(known, lock)].sort().map(
      (slug): Finding => ({
        check: 'deployers-locked',
        subject: `GitHub team ${slug}`,
        rule: 'id must be in environments/lock.json before an environment can name it as reviewer',
        got: 'nothing',
        remedy: 'add the team without services, apply github-organization, then run npx platform teams sync',
      }),
    );
  },
};
