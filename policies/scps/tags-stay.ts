import { foundationServices } from '../vocabulary/foundation-services';
import { untagActions } from '../vocabulary/untag-actions';
import { pipelineRoleArns } from './role-arns';
import type { ServiceControlPolicy } from './service-control-policy';

/**
 * A pipeline takes none of the platform's tags away.
 *
 * Untag and tag requests both name the keys, so the actions are listed: those of the services that the environment
 * allows, which is why this belongs to the environment's tier.
 */
export const tagsStay: ServiceControlPolicy = {
  name: 'tags-stay',
  tier: 'environment',
  statements: (input) => [
    {
      // An untagged thing is fenced by nothing but its name.
      Sid: 'KeepPlatformTags',
      Effect: 'Deny',
      Action: [...foundationServices, ...Object.keys(input.environment?.services ?? {})]
        .sort()
        .flatMap((service) => untagActions[service] ?? []),
      Resource: '*',
      Condition: {
        ArnLike: { 'aws:PrincipalArn': pipelineRoleArns(input) },
        'ForAnyValue:StringLike': { 'aws:TagKeys': 'platform:*' },
      },
    },
  ],
};
