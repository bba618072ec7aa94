import type { Environment, Organization, People } from '../../environments/schema';
import type { Finding } from '../finding';
import { repeated } from '../repeated';
import type { RetiredIds, ServiceEntry } from '../schema';
import type { Check } from './check';

type Lists = Readonly<Record<string, readonly unknown[] | undefined>>;

/** No list says the same thing twice: one of the two was meant to be something else. */
export const listsUnique: Check = {
  name: 'lists-unique',
  run: ({ parsed: { organization, environments, services, teams, retiredIds } }) => [
    ...findingsIn('organization', listsOfOrganization(organization)),
    ...environments.flatMap((environment) =>
      findingsIn(`environment ${environment.id}`, listsOfEnvironment(environment)),
    ),
    ...Object.values(services).flatMap((entry) => findingsIn(`service ${entry.id}`, listsOfService(entry))),
    ...teams.flatMap(({ id, deployers }) => findingsIn(`team ${id}`, { deployers })),
    ...findingsIn('retired ids', retiredIds satisfies RetiredIds),
  ],
};

const findingsIn = (subject: string, lists: Lists): Finding[] =>
  Object.entries(lists).flatMap(([field, values = []]) =>
    repeated(values.map(text)).map((got) => ({
      check: 'lists-unique',
      subject,
      rule: `${field} must name each value once`,
      got,
      remedy: 'remove the second one',
    })),
  );

/** Objects compare by what they say, whatever the order of their keys. */
const text = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, field]) => `${key} ${String(field)}`)
        .join(', ')
    : String(value);

const listsOfOrganization = ({ people, trustedAccounts, github }: Organization): Lists => ({
  trustedAccounts,
  ...Object.fromEntries(Object.entries(github.teams).map(([team, logins]) => [`github.teams.${team}`, logins])),
  ...Object.fromEntries(Object.entries(people).map(([role, who]) => [`people.${role}.principals`, principals(who)])),
});

const principals = (people: People) => ('principals' in people ? people.principals : undefined);

const listsOfEnvironment = ({ regions, services }: Environment): Lists => ({
  regions,
  ...Object.fromEntries(
    Object.entries(services).map(([prefix, where]) => [
      `services.${prefix}`,
      where === 'every-region' ? undefined : where,
    ]),
  ),
});

const listsOfService = ({ environments, uses, secrets, shares, stages }: ServiceEntry): Lists => ({
  environments,
  uses,
  secrets,
  shares,
  'stages.test.grants': stages?.test?.grants,
  'stages.build.grants': stages?.build?.grants,
  'stages.deploy.grants': stages?.deploy?.grants,
});
