import type { Finding } from '../finding';
import { show, suggestion } from '../schema-findings';
import type { Check } from './check';

/** Every service, and every waiver's owner, is a team that the registry knows. */
export const teamsExist: Check = {
  name: 'teams-exist',
  run: ({ parsed: { services, waivers }, platform: { teams } }) => {
    const unknown = (subject: string, field: string, got: string): Finding[] =>
      teams.has(got)
        ? []
        : [
            {
              check: 'teams-exist',
              subject,
              rule: `${field} must be one of registry/teams.ts`,
              got,
              remedy: suggestion(got, teams.keys(), 'add the team'),
            },
          ];
    return [
      ...Object.values(services).flatMap((entry) => unknown(`service ${entry.id}`, 'team', entry.team)),
      ...waivers.flatMap((waiver) => unknown(`waiver ${show(waiver.finding)}`, 'owner', waiver.owner)),
    ];
  },
};
