import { codecommit, github, gitlab } from '../../../registry/schema';
import { entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('a repository belongs to one service', () => {
  it.each<CheckCase>([
    {
      name: 'fails when two services have one repository id',
      change: (sources) => {
        entryOf(sources, 'pay-api').repository = github('acme/pay-api', { id: 1001 });
      },
      found: [
        'service pay-api: repository id must belong to one service, got "1001"; it is the repository of pay; give this service its own',
      ],
    },
    {
      name: 'fails when two names differ in case only',
      change: (sources) => {
        entryOf(sources, 'pay-api').repository = github('acme/Pay', { id: 2002 });
      },
      found: [
        'service pay-api: repository name must belong to one service, got "acme/Pay"; it is the repository of pay; give this service its own',
      ],
    },
    {
      name: 'fails when a service has the repository of the platform',
      change: (sources) => {
        entryOf(sources, 'pay').repository = github('acme/platform', { id: 1001 });
      },
      found: [
        'service pay: repository name must belong to one service, got "acme/platform"; it is the repository of the platform; give this service its own',
      ],
    },
    {
      name: 'fails when two services have one GitLab project',
      change: (sources) => {
        entryOf(sources, 'pay').repository = gitlab('acme/pay', { id: 1 });
        entryOf(sources, 'pay-api').repository = gitlab('acme/pay', { id: 2 });
      },
      found: [
        'service pay-api: repository name must belong to one service, got "acme/pay"; it is the repository of pay; give this service its own',
      ],
    },
    {
      name: 'fails when two services have one CodeCommit repository',
      change: (sources) => {
        entryOf(sources, 'pay').repository = codecommit('pay');
        entryOf(sources, 'pay-api').repository = codecommit('pay');
      },
      found: [
        'service pay-api: repository name must belong to one service, got "pay"; it is the repository of pay; give this service its own',
      ],
    },
    {
      name: 'passes when the same number is a project of another host',
      change: (sources) => {
        entryOf(sources, 'pay').repository = gitlab('acme/pay', { id: 2002 });
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('repositories-unique', change)).toEqual(found);
  });
});
