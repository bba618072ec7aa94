import { artifactBucket, bucketName, resourceName } from '../names';
import { allow } from './allow';
import type { Grant } from './grant';
import { homeArn } from './home-arn';

/**
 * Deploys the service's own stacks through its CloudFormation role: SAM, CDK with CLI credentials, Serverless Framework.
 *
 * The pipeline holds no right on what the stacks contain; the role does, and only that role may be named.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html
 */
export const cloudformationDeploy: Grant<'cloudformation-deploy'> = ({ service, home, cloudformationRole }) => {
  if (cloudformationRole === undefined) return [];
  const ownStacks = homeArn(home, 'cloudformation', `stack/${resourceName(service, '*')}`);
  return [
    // A stack keeps the role that it was made with, so every call that may set it has to name this one.
    allow(
      'CloudformationOwnRole',
      [
        'cloudformation:CreateChangeSet',
        'cloudformation:CreateStack',
        'cloudformation:DeleteStack',
        'cloudformation:RollbackStack',
        'cloudformation:UpdateStack',
      ],
      ownStacks,
      { ArnEquals: { 'cloudformation:RoleArn': cloudformationRole } },
    ),
    // Running what was proposed, watching it, and getting out of a failed update.
    allow(
      'CloudformationOwnStacks',
      [
        'cloudformation:CancelUpdateStack',
        'cloudformation:ContinueUpdateRollback',
        'cloudformation:DeleteChangeSet',
        'cloudformation:Describe*',
        'cloudformation:ExecuteChangeSet',
        'cloudformation:GetTemplate',
        'cloudformation:GetTemplateSummary',
        'cloudformation:ListChangeSets',
        'cloudformation:ListStackResources',
        'cloudformation:TagResource',
        'cloudformation:UntagResource',
      ],
      ownStacks,
    ),
    // A SAM template is expanded by AWS's own macro, and proposing it is authorised on the macro as well.
    allow(
      'CloudformationServerlessTransform',
      'cloudformation:CreateChangeSet',
      `arn:${home.partition}:cloudformation:*:aws:transform/Serverless-2016-10-31`,
    ),
    // Reads of a template that is not a stack yet.
    allow(
      'CloudformationRead',
      ['cloudformation:GetTemplateSummary', 'cloudformation:ListStacks', 'cloudformation:ValidateTemplate'],
      '*',
    ),
    // The one role, to the one service.
    allow('CloudformationPassRole', 'iam:PassRole', cloudformationRole, {
      StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' },
    }),
    // Tools upload the packages that a template names before they propose it; into this account alone, or a job of one
    // environment could replace what another one runs.
    ...packageUpload(`arn:${home.partition}:s3:::${bucketName(service, artifactBucket, home.account)}`),
  ];
};

const packageUpload = (bucket: string) => [
  allow(
    'CloudformationPackageBucket',
    ['s3:GetBucketLocation', 's3:GetEncryptionConfiguration', 's3:ListBucket'],
    bucket,
  ),
  // Serverless Framework deletes packages that are older than its last five; the bucket keeps their versions.
  allow(
    'CloudformationPackages',
    ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:PutObject'],
    `${bucket}/*`,
  ),
];
