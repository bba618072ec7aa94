import { document, type PolicyDocument } from '../document';
import { noRoleOfAService } from './no-role-of-a-service';

/**
 * IAM decides about the key, in the platform account alone, and never in favour of a service.
 *
 * Without the first statement nobody could, not even an administrator.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export const stateKeyPolicy = ({
  partition,
  account,
}: {
  readonly partition: string;
  readonly account: string;
}): PolicyDocument =>
  document(
    {
      // The account, so that identity policies and boundaries decide.
      Sid: 'IamDecides',
      Effect: 'Allow',
      Principal: { AWS: `arn:${partition}:iam::${account}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
    // What reads and writes through the key, or changes it; looking at it tells nothing.
    noRoleOfAService(useOrChange, partition, '*'),
  );

const useOrChange = [
  'kms:CreateGrant',
  'kms:Decrypt',
  'kms:DisableKey',
  'kms:Encrypt',
  'kms:GenerateDataKey*',
  'kms:PutKeyPolicy',
  'kms:ReEncrypt*',
  'kms:ScheduleKeyDeletion',
];
