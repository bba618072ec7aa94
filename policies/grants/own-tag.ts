import type { Condition } from '../document';
import { tags } from '../names';

/**
 * Holds where the resource (or the request that makes it) carries the service's own tag.
 *
 * Only for resource types whose ARN holds no name that a service could choose.
 */
export const ownTag = (on: 'ResourceTag' | 'RequestTag', service: string): Condition => ({
  StringEquals: { [`aws:${on}/${tags.service}`]: service },
});
