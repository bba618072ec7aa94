import type { Work } from '../calls';

/** `docker push`: layers that are missing, then the manifest, under a tag that never moves. */
export const ecrPush: Work = {
  name: 'image push',
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html',
  'first deployment': [
    { actions: ['ecr:GetAuthorizationToken'], on: '*', tags: 'none', region: 'home' },
    {
      actions: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:CompleteLayerUpload',
        'ecr:DescribeImages',
        'ecr:GetDownloadUrlForLayer',
        'ecr:InitiateLayerUpload',
        'ecr:PutImage',
        'ecr:UploadLayerPart',
      ],
      on: 'arn:{partition}:ecr:{home}:{artifacts}:repository/{service}/app',
      tags: 'own',
      region: 'home',
    },
  ],
  'second deployment': [
    {
      // Layers that are there already are only looked up, and what the scan found is read.
      actions: ['ecr:BatchCheckLayerAvailability', 'ecr:DescribeImageScanFindings', 'ecr:PutImage'],
      on: 'arn:{partition}:ecr:{home}:{artifacts}:repository/{service}/app',
      tags: 'own',
      region: 'home',
    },
  ],
};
