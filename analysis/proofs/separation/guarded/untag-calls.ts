import { type ActionData, serviceData } from '../../../evaluate/service-data';
import { exampleResource, exampleType, type Whereabouts } from '../example-resource';
import { guardedCall as call, type GuardedCall } from '../guarded-call';
import { known } from './known';

const { outsidePipelines, notFirst, pipeline, untagged } = known;

const takesTagsAway = ({ name, conditionKeys }: ActionData): boolean =>
  /^(?:Untag|RemoveTags|DeleteTags)/i.test(name) && conditionKeys.includes('aws:TagKeys');

/** Their roles, providers and policies have guardrails of their own. */
const guardedOtherwise = ['iam', 'organizations'];

/**
 * What the platform wrote on a thing stays there: without it, nothing but the thing's name says whose it is.
 *
 * Asked of the AWS services that the environment lists, and of one that every environment has.
 */
export function untagCalls(listed: Readonly<Record<string, readonly string[]>>, where: Whereabouts): GuardedCall[] {
  const services = Object.entries({ 'access-analyzer': [where.region], ...listed });
  return services.flatMap(([service, [region = where.region]]) =>
    guardedOtherwise.includes(service)
      ? []
      : Object.values(serviceData(service).actions)
          .filter(takesTagsAway)
          .flatMap(({ name }) => {
            const action = `${service}:${name}`;
            const resource = exampleResource(action, { ...where, region });
            const resourceType = exampleType(action);
            const off = (says: string, keys: readonly string[], may: readonly string[], by: readonly string[]) =>
              call(
                `${says} by ${action}`,
                action,
                resource,
                may,
                { 'aws:RequestedRegion': region, 'aws:TagKeys': keys },
                { by, resourceType },
              );
            const asked = [pipeline, untagged, ...outsidePipelines];
            return [
              off('taking off whose a thing is', ['platform:service'], outsidePipelines, asked),
              off('taking off several tags', ['colour', 'platform:owner'], outsidePipelines, [pipeline, untagged]),
              off('taking off a tag of no meaning', ['colour'], notFirst, [pipeline]),
            ];
          }),
  );
}
