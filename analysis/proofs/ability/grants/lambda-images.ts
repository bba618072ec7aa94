import type { Work } from '../calls';

/** A function from a container image: Lambda checks the image, and its permission to pull it, with the rights of who deploys. */
export const lambdaImages: Work = {
  name: 'Lambda rollout of an image',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html',
  'first deployment': [
    {
      actions: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:DescribeImages',
        'ecr:GetDownloadUrlForLayer',
      ],
      on: 'arn:{partition}:ecr:{home}:{artifacts}:repository/{service}/app',
      tags: 'own',
      region: 'home',
    },
  ],
};
