import { appKey } from './app-key';
import { artifactBucket } from './artifact-bucket';
import { evidenceStore } from './evidence-store';
import type { Guard } from './guard';
import { imageRepository } from './image-repository';
import { overTls } from './over-tls';
import { secret } from './secret';
import { siteBucket } from './site-bucket';
import { stateStore } from './state-store';

/** What the policies of resources keep, whoever is granted everything; a resource may be of several kinds. */
export const guards: readonly Guard[] = [
  appKey,
  artifactBucket,
  imageRepository,
  secret,
  siteBucket,
  stateStore,
  evidenceStore,
  overTls,
];
