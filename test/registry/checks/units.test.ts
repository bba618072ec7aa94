import { singleAccountSources } from '../../fixtures/single-account-sources';
import { type CheckCase, foundBy } from '../found-by';

describe('the foundation and every environment have one unit', () => {
  it.each<CheckCase>([
    {
      name: 'fails when there is no unit for new accounts',
      change: (sources) => {
        sources.environments.organization.organizationalUnits =
          sources.environments.organization.organizationalUnits.filter(({ id }) => id !== 'intake');
      },
      found: ['organization: organizationalUnits must have a unit intake, got "nothing"; add it'],
    },
    {
      name: 'fails when no unit holds an environment',
      change: (sources) => {
        sources.environments.organization.organizationalUnits.splice(3, 1, {
          id: 'workloads',
          units: [
            { id: 'dev', holds: 'dev' },
            { id: 'prod', holds: 'prod' },
          ],
        });
      },
      found: ['environment staging: exactly one unit must hold it, got "none"; set holds: "staging" on one unit'],
    },
    {
      name: 'fails when two units hold an environment',
      change: (sources) => {
        sources.environments.organization.organizationalUnits.push({ id: 'dev-too', holds: 'dev' });
      },
      found: ['environment dev: exactly one unit must hold it, got "dev, dev-too"; set holds: "dev" on one unit'],
    },
    {
      name: 'fails when two units hold the foundation',
      change: (sources) => {
        sources.environments.organization.organizationalUnits.push({ id: 'more', holds: 'foundation' });
      },
      found: [
        'organization: exactly one unit must hold the foundation, got "foundation, more"; set holds: "foundation" on one unit',
      ],
    },
    {
      name: 'fails when a unit holds an unknown environment',
      change: (sources) => {
        sources.environments.organization.organizationalUnits.push({ id: 'more', holds: 'stagin' });
      },
      found: [
        'unit more: holds must be an environment or foundation, got "stagin"; use "staging" or add the environment',
      ],
    },
    {
      name: 'fails when new accounts would inherit what another unit is denied',
      change: (sources) => {
        const units = sources.environments.organization.organizationalUnits;
        sources.environments.organization.organizationalUnits = [
          ...units.filter(({ id }) => id !== 'intake'),
          { id: 'more', units: [{ id: 'intake' }] },
        ];
      },
      found: ['unit intake: must be at the top level, got "more/intake"; move it there'],
    },
    {
      name: 'fails when the unit for new accounts holds an environment',
      change: (sources) => {
        sources.environments.organization.organizationalUnits = [
          { id: 'foundation', holds: 'foundation' },
          { id: 'intake', holds: 'dev' },
          { id: 'suspended' },
          { id: 'staging', holds: 'staging' },
          { id: 'prod', holds: 'prod' },
        ];
      },
      found: ['unit intake: must hold nothing but accounts of its phase, got "dev"; give it a unit of its own'],
    },
    {
      name: 'fails when an environment would inherit the fences of another',
      change: (sources) => {
        sources.environments.organization.organizationalUnits = [
          { id: 'foundation', holds: 'foundation' },
          { id: 'intake' },
          { id: 'suspended' },
          { id: 'dev', holds: 'dev', units: [{ id: 'more', units: [{ id: 'staging', holds: 'staging' }] }] },
          { id: 'prod', holds: 'prod' },
        ];
      },
      found: [
        'unit staging: must not be inside a unit that holds something, whose policies it would inherit, got "dev"; move it beside that unit',
      ],
    },
    {
      name: 'passes when a unit that holds nothing is added anywhere',
      change: (sources) => {
        sources.environments.organization.organizationalUnits.push({ id: 'more', units: [{ id: 'even-more' }] });
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('units', change)).toEqual(found);
  });

  it.each<CheckCase>([
    {
      name: 'passes without any unit',
      change: (sources) => {
        sources.environments.organization.organizationalUnits = [];
      },
      found: [],
    },
  ])('with one account: $name', ({ change, found }) => {
    expect(foundBy('units', change, singleAccountSources())).toEqual(found);
  });
});
