import { serverless } from '../../../registry/schema';
import { entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('a runtime role never has the name of a role of the pipeline', () => {
  it.each<CheckCase>([
    {
      name: 'fails when a runtime role is called deploy',
      change: (sources) => {
        entryOf(sources, 'pay-api').pipeline = serverless({ runtimes: { deploy: 'lambda' } });
      },
      found: [
        'service pay-api: name of a runtime role must not be one of test, build, deploy, cloudformation, got "deploy"; rename it',
      ],
    },
    {
      name: 'fails when a runtime role is called cloudformation, with Terraform too',
      change: (sources) => {
        entryOf(sources, 'pay-api').pipeline = serverless({ runtimes: { cloudformation: 'lambda' } });
      },
      found: [
        'service pay-api: name of a runtime role must not be one of test, build, deploy, cloudformation, got "cloudformation"; rename it',
      ],
    },
    {
      name: 'passes when the name only begins so',
      change: (sources) => {
        entryOf(sources, 'pay-api').pipeline = serverless({ runtimes: { deployer: 'lambda' } });
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('runtime-names-not-reserved', change)).toEqual(found);
  });
});
