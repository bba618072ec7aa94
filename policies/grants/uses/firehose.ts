import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';

const streams = ({ service, home }: GrantInput) =>
  homeArn(home, 'firehose', `deliverystream/${resourceName(service, '*')}`);

/** Delivery streams of the service. */
export const firehose: Use = {
  services: ['firehose'],
  broad: (input) => [
    allow('FirehoseOwn', 'firehose:*', streams(input)),
    allow('FirehoseList', 'firehose:ListDeliveryStreams', '*'),
  ],
  scoped: (input) => [
    // Streams and their destination, not the records.
    allow(
      'FirehoseOwn',
      [
        'firehose:CreateDeliveryStream',
        'firehose:DeleteDeliveryStream',
        'firehose:DescribeDeliveryStream',
        'firehose:ListTagsForDeliveryStream',
        'firehose:StartDeliveryStreamEncryption',
        'firehose:StopDeliveryStreamEncryption',
        'firehose:TagDeliveryStream',
        'firehose:UntagDeliveryStream',
        'firehose:UpdateDestination',
      ],
      streams(input),
    ),
  ],
  runtime: (input) => [allow('FirehosePut', ['firehose:PutRecord', 'firehose:PutRecordBatch'], streams(input))],
};
