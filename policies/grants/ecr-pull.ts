import { allow } from './allow';
import type { Grant } from './grant';
import { imagePullCalls } from './image-pull-calls';
import { ownImages } from './own-images';

/** Pulls the service's own images by digest from where its artefacts are held. */
export const ecrPull: Grant<'ecr-pull'> = ({ service, artifacts }) =>
  artifacts === undefined
    ? []
    : [
        // The token is for a whole registry; what it opens is decided by the calls below.
        allow('EcrPullToken', 'ecr:GetAuthorizationToken', '*'),
        // Looking a digest up and pulling it, of own repositories only.
        allow('EcrPullOwn', imagePullCalls, ownImages(service, artifacts)),
      ];
