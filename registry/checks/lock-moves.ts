import type { Finding } from '../finding';
import { homeProblems } from '../home-problems';
import { environmentsOf } from '../homes';
import type { Parsed } from '../load-platform';
import { planOf } from '../profiles';
import type { ServiceEntry } from '../schema';
import { suggestion } from '../schema-findings';
import type { Check } from './check';

type Found = Pick<Finding, 'rule' | 'got' | 'remedy'>;

/**
 * Every open move is of a service that has two homes: the one that it moves to, in an account that takes roles, and the
 * one that it leaves, in another account of the same environment.
 */
export const lockMoves: Check = {
  name: 'lock-moves',
  run: ({ parsed }) => {
    const entries = new Map(Object.values(parsed.services).map((entry) => [entry.id, entry]));
    return Object.entries(parsed.lock.moves ?? {}).flatMap(([service, moves]) => {
      const entry = entries.get(service);
      const found = entry
        ? Object.entries(moves).flatMap(([environment, account]) => problems(entry, environment, account, parsed))
        : [
            {
              rule: 'service must be one of registry/services',
              got: service,
              remedy: parsed.retiredIds.services.includes(service)
                ? 'remove the move of what has ended'
                : suggestion(service, [...entries.keys()], 'remove the move'),
            },
          ];
      return found.map((one): Finding => ({ check: 'lock-moves', subject: `lock move ${service}`, ...one }));
    });
  },
};

function problems(entry: ServiceEntry, environment: string, left: string, parsed: Parsed): Found[] {
  const { lock, organization } = parsed;
  const lived = environmentsOf(entry, organization);
  if (!lived.includes(environment))
    return [
      {
        rule: 'environment must stay one of the service until the move is finished',
        got: environment,
        remedy: suggestion(environment, lived, 'finish or cancel the move first'),
      },
    ];
  const home = lock.homes[entry.id]?.[environment];
  if (home === undefined)
    return [
      { rule: `home in ${environment} must be locked`, got: 'nothing', remedy: 'give the account that it moves to' },
    ];
  if (home === left)
    return [
      {
        rule: `account that it leaves in ${environment} must be another than its home`,
        got: left,
        remedy: 'remove the move',
      },
    ];
  return [
    ...homeProblems(environment, left, parsed),
    ...phaseOf(environment, home, parsed),
    ...artifactsOf(entry, environment, parsed),
  ];
}

/** Pipelines are pointed to the new home at once, so its roles must be there. */
function phaseOf(environment: string, home: string, { lock }: Parsed): Found[] {
  const phase = lock.accounts[home]?.phase;
  return phase === undefined || phase === 'active'
    ? []
    : [
        {
          rule: `account that it moves to in ${environment} must be active`,
          got: `${home} (${phase})`,
          remedy: 'activate the account first, or choose another',
        },
      ];
}

/** Every other home deploys what this one holds, and its images are named by the account that they are in. */
function artifactsOf({ pipeline }: ServiceEntry, environment: string, { organization }: Parsed): Found[] {
  const { images, bundles } = planOf(pipeline);
  return environment === organization.artifactEnvironment && (images || bundles)
    ? [
        {
          rule: 'home that holds what the service builds must stay where it is',
          got: environment,
          remedy: 'begin a new service there, let both run, and retire the old one',
        },
      ]
    : [];
}
