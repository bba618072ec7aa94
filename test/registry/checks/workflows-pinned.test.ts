import { codecommit, gitlab } from '../../../registry/schema';
import { entryOf, environmentOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe("the platform's workflows run what an environment demands them for", () => {
  const says = (kind: string, environments: string) =>
    `service pay: jobs that build and deploy must be run by the platform's workflows on GitHub in each environment that demands them, got "${kind} in ${environments}"; move it to GitHub or waive workflows-pinned/pay`;

  it.each<CheckCase>([
    {
      name: 'fails when the service is on GitLab',
      change: (sources) => {
        entryOf(sources, 'pay').repository = gitlab('acme/pay', { id: 1 });
      },
      found: [says('gitlab', 'prod')],
    },
    {
      name: 'fails when the service is in CodeCommit, once for all environments',
      change: (sources) => {
        entryOf(sources, 'pay').repository = codecommit('pay');
        environmentOf(sources, 'staging').workflows = 'platform';
      },
      found: [says('codecommit', 'staging, prod')],
    },
    {
      name: 'fails when it only builds there',
      change: (sources) => {
        entryOf(sources, 'pay').repository = gitlab('acme/pay', { id: 1 });
        entryOf(sources, 'pay').environments = ['staging'];
      },
      found: [says('gitlab', 'prod')],
    },
    {
      name: 'passes when that is accepted in writing',
      change: (sources) => {
        entryOf(sources, 'pay').repository = codecommit('pay');
        sources.registry.waivers.push({
          finding: 'workflows-pinned/pay',
          reason: 'One team',
          owner: 'pay',
          expires: '2026-06-01',
        });
      },
      found: [],
    },
    {
      name: 'passes when its environments leave the workflows to services',
      change: (sources) => {
        entryOf(sources, 'pay').repository = codecommit('pay');
        environmentOf(sources, 'prod').workflows = 'own';
      },
      found: [],
    },
    { name: 'passes when every service is on GitHub', change: () => {}, found: [] },
  ])('$name', ({ change, found }) => {
    expect(foundBy('workflows-pinned', change)).toEqual(found);
  });
});
