import { applicableKeys } from '../../evaluate/condition-keys';
import { actionData } from '../../evaluate/service-data';

/** Whether a call of this action on this type carries the tags of the resource; those of buckets decide nothing. */
export function knowsTag(action: string, type: string): boolean {
  const { service, action: data } = actionData(action);
  if (service.prefix === 's3' && (type === 'bucket' || type === 'object')) return false;
  return applicableKeys(service, data, type)('aws:resourcetag/platform:service');
}

/** Whether a call of this action sends tags, or names the keys of some. */
export function sendsTags(action: string, type: string | undefined): boolean {
  const { service, action: data } = actionData(action);
  const applies = applicableKeys(service, data, type);
  return applies('aws:requesttag/platform:service') || applies('aws:tagkeys');
}
