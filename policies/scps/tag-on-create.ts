import type { Statement } from '../document';
import { tags } from '../names';
import { taggedCreations } from '../vocabulary/tagged-creations';
import { pipelineRoleArns } from './role-arns';
import type { ServiceControlPolicy } from './service-control-policy';

/**
 * What a pipeline makes says from its first moment whose it is, wherever the AWS service can demand it.
 *
 * Verbs that also update are left out, or a second deployment would fail; names fence what they touch.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const tagOnCreate: ServiceControlPolicy = {
  name: 'tag-on-create',
  tier: 'environment',
  statements: (input) => {
    const creations = Object.keys(input.environment?.services ?? {})
      .sort()
      .map((service) => taggedCreations[service] ?? []);
    const untagged = {
      ArnLike: { 'aws:PrincipalArn': pipelineRoleArns(input) },
      Null: { [`aws:RequestTag/${tags.service}`]: 'true' },
    };
    const anyResource = creations.flatMap((one) => one.filter(({ resources }) => resources === '*'));
    const byType = creations.map((one) => one.filter(({ resources }) => resources !== '*'));
    // An action meets resources of its own service only, so the first group of every service share a statement.
    const groups = Array.from({ length: Math.max(0, ...byType.map(({ length }) => length)) }, (_, index) =>
      byType.flatMap((one) => one.slice(index, index + 1)),
    );
    return [
      ...(anyResource.length === 0
        ? []
        : [
            {
              // Everything that these actions touch carries the tag.
              Sid: 'TagOnCreate',
              Effect: 'Deny',
              Action: anyResource.flatMap(({ actions }) => actions),
              Resource: '*',
              Condition: untagged,
            } satisfies Statement,
          ]),
      ...groups.map(
        (group, index): Statement => ({
          // Only on the resource types that carry the tag: asked on the others, it would always be missing.
          Sid: `TagOnCreateByType${index + 1}`,
          Effect: 'Deny',
          Action: group.flatMap(({ actions }) => actions),
          Resource: group
            .flatMap(({ resources }) => (resources === '*' ? [] : resources))
            .map((resource) => `arn:${input.partition}:${resource}`),
          Condition: untagged,
        }),
      ),
    ];
  },
};
