import type { BadChange } from './bad-change';
import { withBlock } from './with-block';

/** A type that no stack of the platform makes. */
export const emittedTypes: BadChange = {
  rule: 'emitted-types',
  make: (json) => ({
    json: withBlock(json, 'aws_sqs_queue', 'unknown', { name: 'unknown' }),
    address: 'aws_sqs_queue.unknown',
  }),
};
