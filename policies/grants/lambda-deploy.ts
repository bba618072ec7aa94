import { artifactBucket, bucketName, resourceName } from '../names';
import { allow } from './allow';
import type { Grant } from './grant';
import { homeArn } from './home-arn';
import { imagePullCalls } from './image-pull-calls';
import { logGroupCalls } from './log-group-calls';
import { ownImages } from './own-images';
import { ownLogGroups } from './own-log-groups';

/** Rolls the service's own Lambda functions out by version and alias, and back. */
export const lambdaDeploy: Grant<'lambda-deploy'> = ({ service, home, artifacts }) => [
  // A rollout makes or updates a function, publishes a version and moves an alias; a rollback moves it back.
  allow(
    'LambdaDeployOwn',
    [
      'lambda:CreateAlias',
      'lambda:CreateFunction',
      'lambda:DeleteAlias',
      'lambda:DeleteFunction',
      'lambda:GetAlias',
      'lambda:GetFunction',
      'lambda:GetFunctionCodeSigningConfig',
      'lambda:GetFunctionConcurrency',
      'lambda:GetFunctionConfiguration',
      'lambda:GetPolicy',
      'lambda:GetRuntimeManagementConfig',
      'lambda:InvokeFunction',
      'lambda:ListAliases',
      'lambda:ListTags',
      'lambda:ListVersionsByFunction',
      'lambda:PublishVersion',
      'lambda:PutFunctionConcurrency',
      'lambda:TagResource',
      'lambda:UntagResource',
      'lambda:UpdateAlias',
      'lambda:UpdateFunctionCode',
      'lambda:UpdateFunctionConfiguration',
    ],
    homeArn(home, 'lambda', `function:${resourceName(service, '*')}`),
  ),
  // Reads without a resource type, and the network that a function may be joined to.
  allow(
    'LambdaDeployRead',
    [
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSubnets',
      'ec2:DescribeVpcs',
      'lambda:GetAccountSettings',
      'lambda:ListFunctions',
      'logs:DescribeLogGroups',
    ],
    '*',
  ),
  // A function's log group exists before it, with its retention.
  allow('LambdaDeployLogGroups', logGroupCalls, ownLogGroups({ service, home }, 'lambda')),
  // Lambda reads a package, or an image, with the rights of who deploys it.
  ...(artifacts === undefined
    ? []
    : [
        allow(
          'LambdaDeployPackages',
          ['s3:GetObject', 's3:GetObjectVersion'],
          `arn:${artifacts.partition}:s3:::${bucketName(service, artifactBucket, artifacts.account)}/*`,
        ),
        allow('LambdaDeployImages', [...imagePullCalls, 'ecr:GetRepositoryPolicy'], ownImages(service, artifacts)),
      ]),
];
