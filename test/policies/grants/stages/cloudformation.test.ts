import { may, mayNot, mustNot } from '../cases';
import { at, sendsOwnTag, tagged } from '../decide';
import { accounts } from '../grant-input';
import { bucketOf, passedTo, roleAt, stageTable } from './stage-table';

const stack = at('cloudformation', 'stack/pay--api/1');
const byOwnRole = { 'cloudformation:RoleArn': roleAt('/pipeline/pay_cloudformation') };
const charge = at('lambda', 'function:pay--charge');

stageTable('a deploy stage through CloudFormation', { grantUses: [{ grant: 'cloudformation-deploy' }], useNames: [] }, [
  may('first deployment', 's3:PutObject', `${bucketOf('pay', 'artifacts', accounts.home)}/api.zip`),
  mustNot(
    'a package of another environment',
    's3:PutObject',
    `${bucketOf('pay', 'artifacts', accounts.artifacts)}/api.zip`,
  ),
  may('first deployment', 'cloudformation:CreateChangeSet', stack, { ...sendsOwnTag, ...byOwnRole }),
  may('first deployment', 'cloudformation:ExecuteChangeSet', stack),
  may('first deployment', 'iam:PassRole', roleAt('/pipeline/pay_cloudformation'), {
    ...tagged.own,
    ...passedTo('cloudformation.amazonaws.com'),
  }),
  may('second deployment', 'cloudformation:CreateChangeSet', stack, { ...tagged.own, ...sendsOwnTag, ...byOwnRole }),
  may('second deployment', 'cloudformation:DescribeStacks', stack, tagged.own),
  may('second deployment', 's3:DeleteObject', `${bucketOf('pay', 'artifacts', accounts.home)}/old.zip`),
  may('rollback', 'cloudformation:RollbackStack', stack, { ...tagged.own, ...byOwnRole }),
  may('rollback', 'cloudformation:ContinueUpdateRollback', stack, tagged.own),
  mayNot('a change set without a role', 'cloudformation:CreateChangeSet', stack, tagged.own),
  mayNot("a change set by another's role", 'cloudformation:CreateChangeSet', stack, {
    ...tagged.own,
    'cloudformation:RoleArn': roleAt('/pipeline/pay-api_cloudformation'),
  }),
  mustNot(
    'the stack of a prefix twin',
    'cloudformation:CreateChangeSet',
    at('cloudformation', 'stack/pay-api--api/1'),
    { ...tagged.twin, ...byOwnRole },
  ),
  mustNot('an untagged stack of its own name', 'cloudformation:UpdateStack', stack, byOwnRole),
  mayNot('what the stack contains', 'lambda:UpdateFunctionCode', charge, tagged.own),
  mayNot(
    'a runtime role',
    'iam:PassRole',
    roleAt('/runtime/pay/pay_function'),
    passedTo('cloudformation.amazonaws.com'),
  ),
]);
