import type { Work } from '../calls';

/** `docker pull` by digest, from the account that holds the service's images. */
export const ecrPull: Work = {
  name: 'image pull',
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/docker-pull-ecr-image.html',
  'first deployment': [
    { actions: ['ecr:GetAuthorizationToken'], on: '*', tags: 'none', region: 'home' },
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
