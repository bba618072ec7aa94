import fc from 'fast-check';
import { digest } from '../../analysis/digest';
import { aPlan, type ShownChange, type ShownPlan, shownChange, shownPlan } from './plan/a-plan';

const queue = { name: 'pay--q', delay_seconds: 0, tags: { 'platform:service': 'pay' } };
const role = {
  name: 'pay_deploy',
  path: '/pipeline/',
  arn: 'arn:aws:iam::200000000004:role/pipeline/pay_deploy',
  create_date: '2026-01-01',
};
const changes = (): ShownChange[] => [
  shownChange.create('aws_sqs_queue.made', queue, { id: true, arn: true, tags: {} }),
  shownChange.update('aws_iam_role.changed', role, { ...role, path: '/runtime/pay/' }),
  shownChange.replace('aws_sqs_queue.replaced', queue, { ...queue, name: 'pay--r' }),
  shownChange.destroy('aws_iam_role.lost', { ...role, name: 'pay_lost' }),
  shownChange.import('aws_iam_role.adopted', role, 'pay_deploy'),
  { ...shownChange.nothing('aws_sqs_queue.moved', queue), previous_address: 'aws_sqs_queue.old' },
  shownChange.nothing('aws_sqs_queue.same', queue),
];
const written = [
  {
    address: 'aws_iam_role.changed',
    mode: 'managed',
    type: 'aws_iam_role',
    name: 'changed',
    expressions: { name: {}, path: {} },
  },
];
const digestOf = (some: ShownChange[], stack?: string, more: object = {}) =>
  digest(aPlan({ ...shownPlan(some, { root_module: { resources: written } }), ...more }, stack));
const before = digestOf(changes());
const changed = (address: string, edit: (change: ShownChange) => object) =>
  digestOf(changes().map((each) => (each.address === address ? { ...each, ...edit(each) } : each)));

describe('the digest of a plan', () => {
  it('is 64 hexadecimal digits', () => expect(before).toMatch(/^[0-9a-f]{64}$/));

  it('is the same whatever the order of Terraform’s run and of keys is', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(changes(), { minLength: changes().length }), fc.boolean(), (order, reverse) => {
        const turned = (value: unknown): unknown =>
          Array.isArray(value)
            ? value.map(turned)
            : typeof value === 'object' && value !== null
              ? Object.fromEntries(
                  Object.entries(value)
                    .reverse()
                    .map(([key, inner]) => [key, turned(inner)]),
                )
              : value;
        expect(digestOf((reverse ? turned(order) : order) as ShownChange[])).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  it.each<{ name: string; value: () => string }>([
    {
      name: 'time and version',
      value: () => digestOf(changes(), undefined, { timestamp: '2027-02-03T00:00:00Z', terraform_version: '1.12.0' }),
    },
    {
      name: 'what Terraform found changed outside of it',
      value: () =>
        digestOf(changes(), undefined, {
          resource_drift: [completed(shownChange.update('aws_sqs_queue.x', {}, { a: 1 }))],
        }),
    },
    { name: 'a resource that stays as it is', value: () => digestOf(changes().slice(0, -1)) },
    {
      name: 'what the provider reads back beside a change',
      value: () =>
        changed('aws_iam_role.changed', ({ change }) => ({
          change: {
            ...change,
            before: { ...change.before, create_date: 'x' },
            after: { ...change.after, create_date: 'x' },
          },
        })),
    },
    {
      name: 'the shape of what is not sensitive',
      value: () =>
        changed('aws_sqs_queue.made', ({ change }) => ({
          change: { ...change, after_sensitive: { tags: {}, list: [] } },
        })),
    },
    {
      name: 'the host that the provider was installed from',
      value: () =>
        digestOf(changes().map((each) => ({ ...each, provider_name: 'registry.opentofu.org/hashicorp/aws' }))),
    },
  ])('does not depend on $name', ({ value }) => {
    expect(value()).toBe(before);
  });

  it.each<{ name: string; value: () => string }>([
    { name: 'the stack', value: () => digestOf(changes(), 'services-pay-dev') },
    { name: 'an address', value: () => changed('aws_sqs_queue.made', () => ({ address: 'aws_sqs_queue.made2' })) },
    {
      name: 'an action',
      value: () =>
        changed('aws_sqs_queue.replaced', ({ change }) => ({ change: { ...change, actions: ['create', 'delete'] } })),
    },
    {
      name: 'an import id',
      value: () =>
        changed('aws_iam_role.adopted', ({ change }) => ({ change: { ...change, importing: { id: 'other' } } })),
    },
    {
      name: 'an import that is none',
      value: () => changed('aws_iam_role.adopted', ({ change }) => ({ change: { ...change, importing: undefined } })),
    },
    {
      name: 'where it was moved from',
      value: () => changed('aws_sqs_queue.moved', () => ({ previous_address: 'aws_sqs_queue.older' })),
    },
    {
      name: 'what is destroyed under an address',
      value: () =>
        changed('aws_iam_role.lost', ({ change }) => ({
          change: { ...change, before: { ...change.before, name: 'another' } },
        })),
    },
    {
      name: 'what is known only later',
      value: () =>
        changed('aws_sqs_queue.made', ({ change }) => ({ change: { ...change, after_unknown: { id: true } } })),
    },
    {
      name: 'what is sensitive',
      value: () =>
        changed('aws_sqs_queue.made', ({ change }) => ({ change: { ...change, after_sensitive: { name: true } } })),
    },
    {
      name: 'what the change starts from',
      value: () =>
        changed('aws_iam_role.changed', ({ change }) => ({
          change: { ...change, before: { ...change.before, path: '/' } },
        })),
    },
    {
      name: 'a value that the files say and the plan leaves',
      value: () =>
        changed('aws_iam_role.changed', ({ change }) => ({
          change: { ...change, before: { ...change.before, name: 'x' }, after: { ...change.after, name: 'x' } },
        })),
    },
    { name: 'a change more', value: () => digestOf([...changes(), shownChange.create('aws_sqs_queue.more', queue)]) },
    { name: 'a change less', value: () => digestOf(changes().slice(1)) },
  ])('differs when $name differs', ({ value }) => {
    expect(value()).not.toBe(before);
  });

  it('differs when one value of what is made differs, wherever it is', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.string({ minLength: 1 }),
        fc.nat(),
        (values, insert, at) => {
          const text = JSON.stringify(values);
          const one = digestOf([shownChange.create('aws_sqs_queue.made', { value: values, text })]);
          const place = at % (text.length + 1);
          const other = `${text.slice(0, place)}${insert}${text.slice(place)}`;
          expect(digestOf([shownChange.create('aws_sqs_queue.made', { value: values, text: other })])).not.toBe(one);
          expect(
            digestOf([shownChange.create('aws_sqs_queue.made', { value: { ...values, [insert]: other }, text })]),
          ).not.toBe(one);
          expect(digestOf([shownChange.create('aws_sqs_queue.made', { value: values, text })])).toBe(one);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const completed = (change: ShownChange) => (shownPlan([change]) as ShownPlan).resource_changes[0];
