import { unlock } from '../../fixtures/change';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import { type CheckCase, foundBy } from '../found-by';

describe('the id of the organisation is known as soon as something stands on it', () => {
  it.each<CheckCase>([
    {
      name: 'fails when guardrails are attached',
      change: (sources) => {
        delete sources.environments.lock.organization.id;
      },
      found: [
        'lock: organization.id must be given once guardrails are attached, got "nothing"; add the id that `aws organizations describe-organization` shows',
      ],
    },
    {
      name: 'fails when accounts have ids',
      change: (sources) => {
        sources.environments.lock.organization = { guardrails: 'detached' };
      },
      found: [
        'lock: organization.id must be given once accounts have ids, got "nothing"; add the id that `aws organizations describe-organization` shows',
      ],
    },
    {
      name: 'passes when there are no accounts yet',
      change: (sources) => {
        unlock(sources);
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('organization-id-present', change)).toEqual(found);
  });

  it.each<CheckCase>([{ name: 'passes without an organisation', change: () => {}, found: [] }])(
    'with one account: $name',
    ({ change, found }) => {
      expect(foundBy('organization-id-present', change, singleAccountSources())).toEqual(found);
    },
  );
});
