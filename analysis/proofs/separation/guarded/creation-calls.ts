import { exampleResource, exampleType, type Whereabouts } from '../example-resource';
import { guardedCall as call, type GuardedCall } from '../guarded-call';
import { creationsOf } from './creations-of';
import { known } from './known';

const { outsidePipelines, notFirst, pipeline, untagged } = known;
const by = [pipeline, untagged, ...outsidePipelines];
const own = { 'aws:RequestTag/platform:service': 'any', 'aws:TagKeys': ['platform:service'] };
const another = { 'aws:RequestTag/colour': 'red', 'aws:TagKeys': ['colour'] };

/** What a pipeline makes says whose it is, wherever an AWS service can take the tag in the same call. */
export function creationCalls(
  services: Readonly<Record<string, readonly string[]>>,
  where: Whereabouts,
): GuardedCall[] {
  return Object.entries(services).flatMap(([prefix, [region = where.region]]) =>
    creationsOf(prefix).flatMap(({ action, type, on, tagged }) => {
      const resource =
        on === undefined
          ? exampleResource(action, { ...where, region }, type)
          : `arn:${where.partition}:${prefix}:${region}:${where.account}:${on}`;
      const making = (says: string, may: readonly string[], tags: GuardedCall['context'] = {}) =>
        call(
          `making a thing ${says} by ${action}${type === undefined ? '' : ` on ${type}`}`,
          action,
          resource,
          may,
          { 'aws:RequestedRegion': region, ...tags },
          { by, resourceType: type ?? exampleType(action) },
        );
      if (!tagged) return [making('that says nothing', notFirst)];
      return [
        making('that says nothing', outsidePipelines),
        making('with another tag', outsidePipelines, another),
        making('of its own', [...outsidePipelines, pipeline], own),
      ];
    }),
  );
}
