import type { Calls, Work } from './calls';

const one = (actions: readonly string[], on: string | readonly string[]): Calls => ({ actions, on, tags: 'none' });
const bucket = 'arn:{partition}:s3:::{owner}--{name}-{account}';

/** What each kind of share is for. The thing carries its owner's tag, which a runtime role's boundary does not ask about. */
const shares: Readonly<Record<string, { readonly read: readonly Calls[]; readonly write: readonly Calls[] }>> = {
  dynamodb: {
    read: [
      one(
        ['dynamodb:BatchGetItem', 'dynamodb:DescribeTable', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan'],
        'table/{owner}--{name}',
      ),
      { ...one(['dynamodb:Query', 'dynamodb:Scan'], 'table/{owner}--{name}/index/by-day'), type: 'table' },
    ],
    write: [
      one(
        ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        'table/{owner}--{name}',
      ),
    ],
  },
  events: {
    read: [one(['events:DescribeEventBus'], 'event-bus/{owner}--{name}')],
    write: [one(['events:PutEvents'], 'event-bus/{owner}--{name}')],
  },
  s3: {
    read: [one(['s3:GetBucketLocation', 's3:ListBucket'], bucket), one(['s3:GetObject'], `${bucket}/key`)],
    write: [one(['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:PutObject'], `${bucket}/key`)],
  },
  sns: {
    read: [one(['sns:GetTopicAttributes', 'sns:Subscribe'], '{owner}--{name}')],
    write: [one(['sns:Publish'], '{owner}--{name}')],
  },
  sqs: {
    read: [
      one(
        [
          'sqs:ChangeMessageVisibility',
          'sqs:DeleteMessage',
          'sqs:GetQueueAttributes',
          'sqs:GetQueueUrl',
          'sqs:ReceiveMessage',
        ],
        '{owner}--{name}',
      ),
    ],
    write: [one(['sqs:GetQueueUrl', 'sqs:SendMessage'], '{owner}--{name}')],
  },
};

const works = new Map<string, Work>();

/** The calls that a share of one AWS service allows; a share of any other allows none. */
export function shareWork(use: string, access: 'read' | 'write'): Work {
  const key = `${use}/${access}`;
  const found = works.get(key) ?? {
    name: `${access === 'read' ? 'reading' : 'writing'} what another service shares`,
    source: `https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html`,
    run: (shares[use]?.[access] ?? []).map((calls) => ({ ...calls, region: 'home' as const })),
  };
  works.set(key, found);
  return found;
}
