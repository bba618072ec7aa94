import { entryOf } from '../../fixtures/change';
import { type CheckCase, foundBy } from '../found-by';

describe('a bucket has a name that S3 accepts', () => {
  it.each<CheckCase>([
    {
      name: 'fails when the service id leaves no room for the bucket of artefacts',
      change: (sources) => {
        entryOf(sources, 'pay-api').id = `a${'b'.repeat(39)}`;
      },
      found: [
        'service abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: name of bucket artifacts must have at most 63 characters, got "64"; shorten the service id or the name',
        'service abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: name of bucket test-results must have at most 63 characters, got "67"; shorten the service id or the name',
      ],
    },
    {
      name: 'fails when a stage publishes to a bucket with a long name',
      change: (sources) => {
        entryOf(sources, 'network').id = 'networking';
        entryOf(sources, 'network').stages = {
          deploy: { grants: [{ grant: 's3-publish', bucket: `a${'b'.repeat(39)}` }] },
        };
      },
      found: [
        'service networking: name of bucket abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb must have at most 63 characters, got "65"; shorten the service id or the name',
      ],
    },
    {
      name: 'passes when the two are three characters shorter',
      change: (sources) => {
        entryOf(sources, 'network').stages = {
          deploy: { grants: [{ grant: 's3-publish', bucket: `a${'b'.repeat(39)}` }] },
        };
      },
      found: [],
    },
    {
      name: 'fails when S3 keeps the beginning for itself',
      change: (sources) => {
        entryOf(sources, 'pay-site').id = 'xn';
      },
      found: [
        'service xn: name of bucket artifacts must not begin as S3 reserves it, got "xn--"; choose another service id',
        'service xn: name of bucket site must not begin as S3 reserves it, got "xn--"; choose another service id',
        'service xn: name of bucket test-results must not begin as S3 reserves it, got "xn--"; choose another service id',
      ],
    },
    {
      name: 'passes when a service without buckets has a long id',
      change: (sources) => {
        entryOf(sources, 'network').id = `a${'b'.repeat(39)}`;
        entryOf(sources, 'network').stages = { test: { grants: [{ grant: 'ephemeral-test' }] } };
      },
      found: [],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('bucket-names-fit', change)).toEqual(found);
  });
});
