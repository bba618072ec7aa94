import { SsoadminAccountAssignment } from '@cdktf/provider-aws/lib/ssoadmin-account-assignment';
import { SsoadminPermissionSet } from '@cdktf/provider-aws/lib/ssoadmin-permission-set';
import { SsoadminPermissionSetInlinePolicy } from '@cdktf/provider-aws/lib/ssoadmin-permission-set-inline-policy';
import { Construct } from 'constructs';
import { document } from '../policies/document';
import { type PeopleRole, paths } from '../policies/names';
import { addressed } from './addressed';
import { policyJson } from './policy-json';

export type PermissionSetsProps = {
  readonly instanceArn: string;
  readonly partition: string;
  /** Reference to the id of the account in which people sign in. */
  readonly platformAccount: string;
  readonly sets: readonly { readonly role: PeopleRole; readonly name: string; readonly groupId: string }[];
};

/** How people come in: each permission set signs in to the platform account and may take one role, the same in every account. */
export class PermissionSets extends Construct {
  constructor(scope: Construct, id: string, { instanceArn, partition, platformAccount, sets }: PermissionSetsProps) {
    super(scope, id);
    for (const { role, name, groupId } of sets) {
      const set = addressed(
        new SsoadminPermissionSet(this, name, {
          instanceArn,
          name,
          description: `May take the role ${role}`,
          sessionDuration: 'PT1H',
        }),
        name,
      );
      addressed(
        new SsoadminPermissionSetInlinePolicy(this, `${name}-policy`, {
          instanceArn,
          permissionSetArn: set.arn,
          inlinePolicy: policyJson(
            document({
              Sid: 'TakeOneRole',
              Effect: 'Allow',
              Action: 'sts:AssumeRole',
              Resource: `arn:${partition}:iam::*:role${paths.platform}${role}`,
            }),
          ),
        }),
        name,
      );
      addressed(
        new SsoadminAccountAssignment(this, `${name}-assignment`, {
          instanceArn,
          permissionSetArn: set.arn,
          principalType: 'GROUP',
          principalId: groupId,
          targetType: 'AWS_ACCOUNT',
          targetId: platformAccount,
        }),
        name,
      );
    }
  }
}
