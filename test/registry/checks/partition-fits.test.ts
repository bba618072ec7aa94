import { environmentOf } from '../../fixtures/change';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import { type CheckCase, foundBy } from '../found-by';

describe("Regions and ARNs are of the organisation's partition", () => {
  it.each<CheckCase>([
    {
      name: 'fails when an environment has a Region of another partition',
      change: (sources) => {
        environmentOf(sources, 'dev').regions.push('cn-north-1');
      },
      found: ['environment dev: regions must be of partition aws, got "cn-north-1"; correct it or the partition'],
    },
    {
      name: 'fails when a service has a Region that no known partition has',
      change: (sources) => {
        environmentOf(sources, 'dev').services.ecs = ['us-iso-east-1'];
      },
      found: [
        'environment dev: services.ecs must be of partition aws, got "us-iso-east-1"; correct it or the partition',
      ],
    },
    {
      name: 'fails when a person is of another partition',
      change: (sources) => {
        sources.environments.organization.people.breakGlass = { principals: ['arn:aws-cn:iam::100000000001:user/a'] };
      },
      found: [
        'organization: people.breakGlass must be of partition aws, got "arn:aws-cn:iam::100000000001:user/a"; correct it or the partition',
      ],
    },
    {
      name: 'fails when the home Region is of another partition',
      change: (sources) => {
        sources.environments.organization.homeRegion = 'us-gov-west-1';
      },
      found: ['organization: homeRegion must be of partition aws, got "us-gov-west-1"; correct it or the partition'],
    },
    {
      name: 'passes when a Region is another of the partition',
      change: (sources) => {
        environmentOf(sources, 'dev').regions.push('us-east-1');
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('partition-fits', change)).toEqual(found);
  });

  it.each<CheckCase>([
    {
      name: 'passes when everything is of GovCloud',
      change: (sources) => {
        const { organization, environments } = sources.environments;
        const principals = ['arn:aws-us-gov:iam::300000000001:user/a'];
        Object.assign(organization, {
          partition: 'aws-us-gov',
          homeRegion: 'us-gov-west-1',
          people: { breakGlass: { principals }, auditor: { principals }, administrator: { principals } },
        });
        for (const environment of environments)
          Object.assign(environment, {
            regions: ['us-gov-west-1'],
            services: { ...environment.services, ecs: ['us-gov-west-1'] },
          });
      },
      found: [],
    },
  ])('with one account: $name', ({ change, found }) => {
    expect(foundBy('partition-fits', change, singleAccountSources())).toEqual(found);
  });
});
