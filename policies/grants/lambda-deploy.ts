import { artifactBucket, bucketName, resourceName } from '../names';
import { allow } from './allow';
import type { Grant } from './grant';
import { homeArn } from './home-arn';
import { imagePullCalls } from './image-pull-calls';
import { ownImages } from './own-images';
import { ownTag } from './own-tag';

/** Rolls the service's own Lambda functions out by version and alias, and back, with what triggers them. */
export const lambdaDeploy: Grant<'lambda-deploy'> = ({ service, home, artifacts, images, cloudformationRole }) => [
  // A rollout makes or updates a function, publishes a version and moves an alias; a rollback moves it back.
  allow(
    'LambdaDeployOwn',
    [
      'lambda:AddPermission',
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
      'lambda:RemovePermission',
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
      'lambda:GetEventSourceMapping',
      'lambda:ListEventSourceMappings',
      'lambda:ListFunctions',
      'lambda:ListTags',
    ],
    '*',
  ),
  // A mapping has an id; the function that it feeds says whose it is.
  allow(
    'LambdaDeployMappings',
    ['lambda:CreateEventSourceMapping', 'lambda:DeleteEventSourceMapping', 'lambda:UpdateEventSourceMapping'],
    '*',
    { ArnLike: { 'lambda:FunctionArn': homeArn(home, 'lambda', `function:${resourceName(service, '*')}`) } },
  ),
  // The tag call of that create.
  allow(
    'LambdaDeployTagMapping',
    'lambda:TagResource',
    homeArn(home, 'lambda', 'event-source-mapping:*'),
    ownTag('RequestTag', service),
  ),
  // Lambda reads a package, or an image, with the rights of who deploys it.
  ...(artifacts === undefined
    ? []
    : [
        allow(
          'LambdaDeployPackages',
          ['s3:GetObject', 's3:GetObjectVersion'],
          packageAccounts(artifacts.account, home.account, cloudformationRole).map(
            (account) => `arn:${artifacts.partition}:s3:::${bucketName(service, artifactBucket, account)}/*`,
          ),
        ),
        ...(images
          ? [allow('LambdaDeployImages', [...imagePullCalls, 'ecr:GetRepositoryPolicy'], ownImages(service, artifacts))]
          : []),
      ]),
];

/** The build's bundle, and what tools that go through CloudFormation package in the account that they deploy to. */
const packageAccounts = (held: string, home: string, cloudformationRole: string | undefined) =>
  cloudformationRole === undefined || held === home ? [held] : [held, home];
