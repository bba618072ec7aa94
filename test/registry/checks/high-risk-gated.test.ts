import { gitlab } from '../../../registry/schema';
import { entryOf, environmentOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('a high-risk service has its second gate', () => {
  it.each<CheckCase>([
    {
      name: 'fails when it is on GitLab, which has no reviewers of environments here',
      change: (sources) => {
        entryOf(sources, 'ledger').repository = gitlab('acme/ledger', { id: 1 });
      },
      found: ['service ledger: repository must be on GitHub where highRisk is set, got "gitlab"; move it to GitHub'],
    },
    {
      name: 'fails when none of its environments asks for approvals',
      change: (sources) => {
        environmentOf(sources, 'prod').approvals = 0;
      },
      found: [
        'service ledger: environments must have one that asks for approvals where highRisk is set, got "dev, prod"; add one with approvals, or remove highRisk',
      ],
    },
    {
      name: 'passes when the same service is not high-risk',
      change: (sources) => {
        environmentOf(sources, 'prod').approvals = 0;
        entryOf(sources, 'ledger').highRisk = false;
      },
      found: [],
    },
    { name: 'passes with a gate in production', change: () => {}, found: [] },
  ])('$name', ({ change, found }) => {
    expect(foundBy('high-risk-gated', change)).toEqual(found);
  });
});
