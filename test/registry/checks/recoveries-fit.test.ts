import type { Recovery } from '../../../environments/schema';
import { type CheckCase, foundBy } from '../found-by';

const recovery = (changes: Partial<Recovery> = {}): Recovery => ({
  version: 1,
  stack: 'services-pay-prod',
  made: '2026-11-22',
  imports: [
    { to: 'aws_s3_bucket.pay_artifacts', id: 'pay--artifacts-200000000004' },
    { to: 'aws_s3_bucket_policy.pay_artifacts', id: 'pay--artifacts-200000000004' },
  ],
  ...changes,
});
const role = (name: string, id = name) => ({ to: `aws_iam_role.${name}`, id });

describe('a file of imports fits', () => {
  it.each<CheckCase>([
    {
      name: 'passes when a bucket and its policy have one id',
      change: ({ environments }) => Object.assign(environments, { imports: { 'services-pay-prod': recovery() } }),
      found: [],
    },
    {
      name: 'fails when the file has another name than its stack',
      change: ({ environments }) => Object.assign(environments, { imports: { 'services-pay-dev': recovery() } }),
      found: [
        'imports services-pay-dev: must be of the stack that the file is named after, got "services-pay-prod"; rename the file',
      ],
    },
    {
      name: 'fails when an address or a thing stands twice',
      change: ({ environments }) =>
        Object.assign(environments, {
          imports: { 'services-pay-prod': recovery({ imports: [role('a', 'x'), role('a', 'y'), role('b', 'x')] }) },
        }),
      found: [
        'imports services-pay-prod: must import a thing to one address, got "x"; run npx platform recover services-pay-prod again',
        'imports services-pay-prod: must import to an address once, got "aws_iam_role.a"; run npx platform recover services-pay-prod again',
      ],
    },
  ])('$name', ({ change, found }) => {
    expect(foundBy('recoveries-fit', change)).toEqual(found);
  });
});
