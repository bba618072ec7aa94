import type { Work } from '../calls';

/** Lambda reads a package with the rights of who deploys it; a rollback names an earlier version. */
export const lambdaPackages: Work = {
  name: 'Lambda rollout of a package',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html',
  'first deployment': [
    {
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      on: 'arn:{partition}:s3:::{service}--artifacts-{packages}/api.zip',
      tags: 'none',
      region: 'home',
    },
  ],
};
