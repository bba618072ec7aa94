import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';

const streams = ({ service, home }: GrantInput) => homeArn(home, 'kinesis', `stream/${resourceName(service, '*')}`);

/** Switching encryption on or off is asked for the key as well: an own one, or the one that AWS keeps for streams. */
const encryption = ({ home }: GrantInput) =>
  allow(
    'KinesisEncryption',
    ['kinesis:StartStreamEncryption', 'kinesis:StopStreamEncryption'],
    homeArn(home, 'kms', 'key/*'),
  );

/** Data streams of the service. */
export const kinesis: Use = {
  services: ['kinesis'],
  broad: (input) => [
    allow('KinesisOwn', 'kinesis:*', streams(input)),
    encryption(input),
    allow('KinesisList', ['kinesis:DescribeLimits', 'kinesis:ListStreams'], '*'),
  ],
  scoped: (input) => [
    // The stream's shape, not its records.
    allow(
      'KinesisOwn',
      [
        'kinesis:AddTagsToStream',
        'kinesis:CreateStream',
        'kinesis:DecreaseStreamRetentionPeriod',
        'kinesis:DeleteStream',
        'kinesis:DescribeStreamSummary',
        'kinesis:IncreaseStreamRetentionPeriod',
        'kinesis:ListTagsForResource',
        'kinesis:ListTagsForStream',
        'kinesis:RemoveTagsFromStream',
        'kinesis:StartStreamEncryption',
        'kinesis:StopStreamEncryption',
        'kinesis:TagResource',
        'kinesis:UntagResource',
      ],
      streams(input),
    ),
    encryption(input),
  ],
  runtime: (input) => [
    allow(
      'KinesisRecords',
      [
        'kinesis:DescribeStream',
        'kinesis:DescribeStreamSummary',
        'kinesis:GetRecords',
        'kinesis:GetShardIterator',
        'kinesis:ListShards',
        'kinesis:PutRecord',
        'kinesis:PutRecords',
      ],
      streams(input),
    ),
  ],
};
