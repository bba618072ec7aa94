import { EbsEncryptionByDefault } from '@cdktf/provider-aws/lib/ebs-encryption-by-default';
import { IamAccountPasswordPolicy } from '@cdktf/provider-aws/lib/iam-account-password-policy';
import { S3AccountPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-account-public-access-block';
import { Construct } from 'constructs';
import { addressed } from './addressed';

/** Settings that hold for a whole account: nothing in S3 is public, every new volume is encrypted, and passwords are strong where one should exist. */
export class AccountSettings extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    addressed(
      new S3AccountPublicAccessBlock(this, 's3', {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      }),
      'account',
    );
    addressed(new EbsEncryptionByDefault(this, 'ebs', { enabled: true }), 'account');
    addressed(
      new IamAccountPasswordPolicy(this, 'passwords', {
        minimumPasswordLength: 32,
        requireLowercaseCharacters: true,
        requireUppercaseCharacters: true,
        requireNumbers: true,
        requireSymbols: true,
        passwordReusePrevention: 24,
        allowUsersToChangePassword: false,
      }),
      'account',
    );
  }
}
