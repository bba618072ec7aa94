import type { Place } from '../names';
import { pathName } from '../names';

/** The service's image repositories, in the account and Region that hold its artefacts. */
export const ownImages = (service: string, { partition, region, account }: Place) =>
  `arn:${partition}:ecr:${region}:${account}:repository/${pathName(service, '*')}`;
