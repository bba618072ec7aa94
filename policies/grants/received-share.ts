import type { Share } from '../../registry/schema';
import type { Statement } from '../document';
import { bucketName, type Place, resourceName } from '../names';
import { allow } from './allow';

type Shared = { readonly actions: readonly string[]; readonly resources: readonly string[] };
type Sharing = { readonly [Access in Share['access']]: readonly string[] };

const sharing = {
  dynamodb: {
    read: ['dynamodb:BatchGetItem', 'dynamodb:DescribeTable', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan'],
    write: ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
  },
  events: { read: ['events:DescribeEventBus'], write: ['events:PutEvents'] },
  s3: {
    read: ['s3:GetBucketLocation', 's3:GetObject', 's3:ListBucket'],
    write: ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:PutObject'],
  },
  sns: { read: ['sns:GetTopicAttributes', 'sns:Subscribe'], write: ['sns:Publish'] },
  sqs: {
    read: [
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:ReceiveMessage',
    ],
    write: ['sqs:GetQueueUrl', 'sqs:SendMessage'],
  },
} satisfies Record<Share['use'], Sharing>;

/**
 * Reaches exactly one resource of another service, because its owner's entry shares it.
 *
 * `owner` is where that service lives in this environment. Writing does not include reading: an owner that means both
 * writes two shares.
 */
export const receivedShare = (
  share: Pick<Share, 'use' | 'name' | 'access'> & { readonly owner: string },
  owner: Place,
): Statement[] => {
  const { actions, resources } = shared(share, owner);
  // Exact ARNs: the runtime boundary has no deny for foreign resources.
  return [allow(`Shared${[share.owner, share.use, share.name, share.access].map(word).join('')}`, actions, resources)];
};

const shared = ({ use, name, access, owner }: Parameters<typeof receivedShare>[0], place: Place): Shared => {
  const arn = (resource: string) => `arn:${place.partition}:${use}:${place.region}:${place.account}:${resource}`;
  const own = resourceName(owner, name);
  const bucket = `arn:${place.partition}:s3:::${bucketName(owner, name, place.account)}`;
  const resources: Record<Share['use'], string[]> = {
    dynamodb: access === 'read' ? [arn(`table/${own}`), arn(`table/${own}/index/*`)] : [arn(`table/${own}`)],
    events: [arn(`event-bus/${own}`)],
    s3: access === 'read' ? [bucket, `${bucket}/*`] : [`${bucket}/*`],
    sns: [arn(own)],
    sqs: [arn(own)],
  };
  return { actions: sharing[use][access], resources: resources[use] };
};

/** `payments-api` → `PaymentsApi`; a `Sid` holds letters and digits only. */
const word = (id: string) =>
  id
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
