import { entryOf, environmentOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('no list says the same thing twice', () => {
  it.each<CheckCase>([
    {
      name: 'fails when an entry names an environment twice',
      change: (sources) => {
        entryOf(sources, 'pay').environments.push('dev');
      },
      found: ['service pay: environments must name each value once, got "dev"; remove the second one'],
    },
    {
      name: 'fails when an entry uses a service twice',
      change: (sources) => {
        entryOf(sources, 'pay').uses = ['sqs', 'dynamodb', 'sqs'];
      },
      found: ['service pay: uses must name each value once, got "sqs"; remove the second one'],
    },
    {
      name: 'fails when a stage has a grant twice, whatever the order of its keys',
      change: (sources) => {
        entryOf(sources, 'pay').stages = {
          deploy: {
            grants: [
              { grant: 'ecs-deploy', cluster: 'main' },
              { cluster: 'main', grant: 'ecs-deploy' },
            ],
          },
        };
      },
      found: [
        'service pay: stages.deploy.grants must name each value once, got "cluster main, grant ecs-deploy"; remove the second one',
      ],
    },
    {
      name: 'fails when an environment has a Region twice',
      change: (sources) => {
        environmentOf(sources, 'dev').regions.push('eu-west-1');
      },
      found: ['environment dev: regions must name each value once, got "eu-west-1"; remove the second one'],
    },
    {
      name: 'fails when a service of an environment has a Region twice',
      change: (sources) => {
        environmentOf(sources, 'dev').services.ecs = ['eu-west-1', 'eu-west-1'];
      },
      found: ['environment dev: services.ecs must name each value once, got "eu-west-1"; remove the second one'],
    },
    {
      name: 'fails when an account is trusted twice',
      change: (sources) => {
        sources.environments.organization.trustedAccounts.push('999999999999');
      },
      found: ['organization: trustedAccounts must name each value once, got "999999999999"; remove the second one'],
    },
    {
      name: 'fails when a person may break the glass twice',
      change: (sources) => {
        sources.environments.organization.people.breakGlass = {
          principals: ['arn:aws:iam::100000000001:user/a', 'arn:aws:iam::100000000001:user/a'],
        };
      },
      found: [
        'organization: people.breakGlass.principals must name each value once, got "arn:aws:iam::100000000001:user/a"; remove the second one',
      ],
    },
    {
      name: 'fails when an id is retired twice',
      change: (sources) => {
        sources.registry.retired.teams.push('billing');
      },
      found: ['retired ids: teams must name each value once, got "billing"; remove the second one'],
    },
    {
      name: 'passes when a stage has one grant for two clusters',
      change: (sources) => {
        entryOf(sources, 'pay').stages = {
          deploy: {
            grants: [
              { grant: 'ecs-deploy', cluster: 'main' },
              { grant: 'ecs-deploy', cluster: 'batch' },
            ],
          },
        };
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('lists-unique', change)).toEqual(found);
  });
});
