import { exampleResource, exampleType, type Whereabouts } from '../example-resource';
import { guardedCall as call, type GuardedCall } from '../guarded-call';
import { known } from './known';

const { outsidePipelines, notFirst, pipeline } = known;
const service = 'platform:service';
const owner = 'platform:owner';

/** A call with a tag and one that puts the tag on what is there; every environment has this AWS service. */
const tagging = ['access-analyzer:CreateAnalyzer', 'access-analyzer:TagResource'];

/**
 * Whose a thing is, a pipeline says truly: its own service's, never another's, never the platform's.
 *
 * A role that says nothing of its service owns nothing, so it may say so of nothing.
 */
export function tagCalls(where: Whereabouts): GuardedCall[] {
  const on = (action: string, name: string, key: string, value: string, may: readonly string[]) =>
    call(
      `${name} by ${action}`,
      action,
      exampleResource(action, where),
      may,
      { [`aws:RequestTag/${key}`]: value, 'aws:TagKeys': [key] },
      { resourceType: exampleType(action) },
    );
  return tagging.flatMap((action) => [
    on(action, 'its own tag', service, 'any', [...outsidePipelines, pipeline]),
    ...['other', 'any-twin', 'twin-any', 'an', ''].map((value) =>
      on(action, `the tag of a service "${value}"`, service, value, outsidePipelines),
    ),
    ...['platform', 'any', ''].map((value) =>
      on(action, `the tag of shared things, "${value}"`, owner, value, outsidePipelines),
    ),
    on(action, 'a tag of no meaning', 'colour', 'red', notFirst),
  ]);
}
