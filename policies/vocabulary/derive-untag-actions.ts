import { compressActions } from './compress-actions';
import type { ServiceData } from './service-data';

/** API Gateway's actions are HTTP methods: it takes tags away by a `DELETE` that names their keys. */
const removesTags = /^(Untag|UnTag|RemoveTags|DeleteTags|Delete\w*Tagging$|DELETE$)/;

/** Per service, the actions that take tags away and say which. */
export const deriveUntagActions = (data: ServiceData): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(data)
      .map(([service, { actions }]): [string, string[]] => [
        service,
        compressActions(
          service,
          actions
            .filter(
              ({ name, conditionKeys, resourceTypes }) =>
                removesTags.test(name) &&
                [conditionKeys, ...resourceTypes.map((type) => type.conditionKeys)].some((keys) =>
                  keys.includes('aws:TagKeys'),
                ),
            )
            .map(({ name }) => name),
          actions.map(({ name }) => name),
        ),
      ])
      .filter(([, actions]) => actions.length > 0),
  );
