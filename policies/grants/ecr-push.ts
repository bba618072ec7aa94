import { allow } from './allow';
import type { Grant } from './grant';
import { imagePullCalls } from './image-pull-calls';
import { ownImages } from './own-images';

/** Pushes the service's own images, and nothing else; the repository itself is made by the platform. */
export const ecrPush: Grant<'ecr-push'> = ({ service, artifacts }) =>
  artifacts === undefined
    ? []
    : [
        // The token is for a whole registry; what it opens is decided by the calls below.
        allow('EcrPushToken', 'ecr:GetAuthorizationToken', '*'),
        // A push reads the layers that are there already, so pulling is part of it.
        allow(
          'EcrPushOwn',
          [
            ...imagePullCalls,
            'ecr:CompleteLayerUpload',
            'ecr:DescribeImageScanFindings',
            'ecr:InitiateLayerUpload',
            'ecr:PutImage',
            'ecr:UploadLayerPart',
          ],
          ownImages(service, artifacts),
        ),
      ];
