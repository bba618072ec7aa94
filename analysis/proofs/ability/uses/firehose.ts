import type { UsedService } from '../calls';

/** Terraform's `aws_kinesis_firehose_delivery_stream`, and the records that are put. */
export const firehose: UsedService = {
  rollout: {
    name: 'rollout of delivery streams',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonkinesisfirehose.html',
    'first deployment': [
      {
        actions: ['firehose:CreateDeliveryStream', 'firehose:TagDeliveryStream'],
        on: 'deliverystream/{service}--clicks',
        tags: 'sent',
      },
      {
        actions: [
          'firehose:DescribeDeliveryStream',
          'firehose:ListTagsForDeliveryStream',
          'firehose:StartDeliveryStreamEncryption',
        ],
        on: 'deliverystream/{service}--clicks',
        tags: 'own',
      },
    ],
    'second deployment': [
      {
        actions: [
          'firehose:DescribeDeliveryStream',
          'firehose:ListTagsForDeliveryStream',
          'firehose:StopDeliveryStreamEncryption',
          'firehose:UpdateDestination',
        ],
        on: 'deliverystream/{service}--clicks',
        tags: 'own',
      },
      { actions: ['firehose:TagDeliveryStream'], on: 'deliverystream/{service}--clicks', tags: 'own and sent' },
      {
        actions: ['firehose:UntagDeliveryStream'],
        on: 'deliverystream/{service}--clicks',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
    ],
    removal: [{ actions: ['firehose:DeleteDeliveryStream'], on: 'deliverystream/{service}--clicks', tags: 'own' }],
  },
  run: {
    name: 'use of delivery streams',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonkinesisfirehose.html',
    run: [
      {
        actions: ['firehose:PutRecord', 'firehose:PutRecordBatch'],
        on: 'deliverystream/{service}--clicks',
        tags: 'own',
      },
    ],
  },
  broad: {
    name: 'trying out delivery streams',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonkinesisfirehose.html',
    run: [
      { actions: ['firehose:PutRecord'], on: 'deliverystream/{service}--clicks', tags: 'own' },
      { actions: ['firehose:ListDeliveryStreams'], on: '*', tags: 'none' },
    ],
  },
};
