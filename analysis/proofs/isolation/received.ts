import type { ExpectedServiceRole, ExpectedShare, OrganizationFacts } from '../../../expectations/expectations';
import { actionData } from '../../evaluate/service-data';
import { isOwned } from '../reach/is-owned';

/** What reading takes that AWS calls a write. */
const readsThatWrite = ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sns:Subscribe'];
/** What writing needs to find its way, and AWS calls a read. */
const writesThatRead = ['sqs:GetQueueUrl'];

/** Whether a call is what the owner of a thing shares with the role: this thing, in this direction. */
export function isReceived(
  { partition, homeRegion }: OrganizationFacts,
  { job }: ExpectedServiceRole,
  action: string,
  arn: string,
): boolean {
  return job.receives.some(
    (share) => isOwned({ owns: arnsOf(share, partition, homeRegion) }, arn) && fits(share, action),
  );
}

function arnsOf({ owner, account, use, name }: ExpectedShare, partition: string, region: string): readonly string[] {
  const regional = (resource: string) => `arn:${partition}:${use}:${region}:${account}:${resource}`;
  const own = `${owner}--${name}`;
  switch (use) {
    case 's3':
      return [`arn:${partition}:s3:::${own}-${account}`, `arn:${partition}:s3:::${own}-${account}/*`];
    case 'dynamodb':
      return [regional(`table/${own}`), regional(`table/${own}/index/*`)];
    case 'events':
      return [regional(`event-bus/${own}`)];
    default:
      return [regional(own)];
  }
}

function fits({ access }: ExpectedShare, action: string): boolean {
  const reads = readsThatWrite.includes(action) || ['List', 'Read'].includes(actionData(action).action.accessLevel);
  return access === 'read' ? reads : !reads || writesThatRead.includes(action);
}
