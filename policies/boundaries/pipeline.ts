import { document, type PolicyDocument } from '../document';
import { type Place, paths, tags } from '../names';
import { actingAsActions } from './acting-as-actions';
import { callerService } from './caller-service';
import { permissionActions } from './permission-actions';
import { pipelineCatalogue } from './pipeline-catalogue';
import { sharedUses } from './shared-uses';
import { untaggedRole } from './untagged-role';

const resourceService = `aws:ResourceTag/${tags.service}`;

/**
 * The most that any pipeline or CloudFormation role can do: roll out what its own service owns, and never change a
 * permission.
 *
 * What must be stopped is denied, not merely left out: a resource policy of the same account that names the session would
 * pass over a boundary that only leaves it out.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html
 */
export const pipelineBoundary = ({ partition, account }: Pick<Place, 'partition' | 'account'>): PolicyDocument =>
  document(
    // Grants decide within this.
    { Sid: 'AllowCatalogue', Effect: 'Allow', Action: pipelineCatalogue, Resource: '*' },
    // IAM with its policies, providers and own role, Organizations, accounts, Identity Center, sharing, other roles: all of it.
    { Sid: 'DenyOutsideCatalogue', Effect: 'Deny', NotAction: pipelineCatalogue, Resource: '*' },
    // A role of another service, stage or the platform is never handed to anything.
    {
      Sid: 'DenyPassingOtherRoles',
      Effect: 'Deny',
      Action: 'iam:PassRole',
      NotResource: [
        `arn:${partition}:iam::${account}:role${paths.runtime(callerService)}*`,
        `arn:${partition}:iam::${account}:role${paths.pipeline}${callerService}_cloudformation`,
      ],
    },
    // Resource policies, ACLs and sharing open what the registry does not.
    { Sid: 'DenyPermissionChanges', Effect: 'Deny', Action: permissionActions, Resource: '*' },
    // A trigger needs an AWS service to be let in; an account or everybody is never let in. A missing principal is denied.
    {
      Sid: 'DenyInvokersButServices',
      Effect: 'Deny',
      Action: ['lambda:AddPermission', 'lambda:RemovePermission'],
      Resource: '*',
      Condition: { StringNotLike: { 'lambda:Principal': '*.amazonaws.com' } },
    },
    // Encryption by an AWS service needs a grant to it; a grant to anybody else is a permission.
    {
      Sid: 'DenyGrantsButToServices',
      Effect: 'Deny',
      Action: ['kms:CreateGrant', 'kms:RevokeGrant'],
      Resource: '*',
      Condition: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false' } },
    },
    // One rule for all services: what another one has tagged is out of reach.
    {
      Sid: 'DenyForeignResource',
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: {
        Null: { [resourceService]: 'false' },
        StringNotEquals: { [resourceService]: callerService },
      },
    },
    // Clusters, networks and keys are used by all and changed by the platform.
    {
      Sid: 'DenyChangingShared',
      Effect: 'Deny',
      NotAction: sharedUses,
      Resource: '*',
      Condition: { Null: { [`aws:ResourceTag/${tags.owner}`]: 'false' } },
    },
    // Nobody captures an untagged thing by changing what it runs.
    {
      Sid: 'DenyActingAsUntagged',
      Effect: 'Deny',
      Action: actingAsActions,
      Resource: '*',
      Condition: { Null: { [resourceService]: 'true' } },
    },
    // Nor by tagging it: where the request says which create it belongs to, a tag call of its own needs the tag already.
    ...(['ec2:CreateTags', 'ecs:TagResource', 'elasticloadbalancing:AddTags'] as const).map((action) => {
      const [service = ''] = action.split(':');
      return {
        Sid: `DenyTaggingUntagged${service.charAt(0).toUpperCase()}${service.slice(1)}`,
        Effect: 'Deny' as const,
        Action: action,
        Resource: '*',
        Condition: { Null: { [resourceService]: 'true', [`${service}:CreateAction`]: 'true' } },
      };
    }),
    untaggedRole,
  );
