import type { Environment, Organization } from '../../environments/schema';
import type { Finding } from '../finding';
import { suggestion } from '../schema-findings';
import type { Check } from './check';

/** Every environment has the home Region, and allows a service only in Regions that it has itself. */
export const regions: Check = {
  name: 'regions',
  run: ({ parsed: { organization, environments } }) =>
    environments.flatMap((environment) => [...withoutHome(environment, organization), ...outside(environment)]),
};

const withoutHome = ({ id, regions }: Environment, { homeRegion }: Organization): Finding[] =>
  regions.includes(homeRegion)
    ? []
    : [
        {
          check: 'regions',
          subject: `environment ${id}`,
          rule: `regions must have the home Region ${homeRegion}`,
          got: regions.join(', '),
          remedy: `add ${homeRegion}`,
        },
      ];

const outside = ({ id, regions, services }: Environment): Finding[] =>
  Object.entries(services).flatMap(([prefix, where]) =>
    (where === 'every-region' ? [] : where)
      .filter((region) => !regions.includes(region))
      .map((region) => ({
        check: 'regions',
        subject: `environment ${id}`,
        rule: `services.${prefix} must name Regions of the environment`,
        got: region,
        remedy: suggestion(region, regions, 'add it to regions'),
      })),
  );
