import type { Statement } from '../document';
import { tags } from '../names';
import { pipelineRoleArns } from './role-arns';
import type { ServiceControlPolicy } from './service-control-policy';

/**
 * A pipeline tags things as its own service's, never as another's and never as shared.
 *
 * It covers every action, because only a request that sends these tags meets the conditions. Adding tags cannot be
 * denied altogether: every tagged creation also calls the tag action.
 */
export const tagsAreHonest: ServiceControlPolicy = {
  name: 'tags-are-honest',
  tier: 'fence',
  statements: (input): Statement[] => [
    {
      // The tag decides whose a thing is; the default fails closed for a role that has none.
      Sid: 'TagAsOwnService',
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: {
        ArnLike: { 'aws:PrincipalArn': pipelineRoleArns(input) },
        Null: { [`aws:RequestTag/${tags.service}`]: 'false' },
        StringNotEquals: { [`aws:RequestTag/${tags.service}`]: `\${aws:PrincipalTag/${tags.service}, 'none'}` },
      },
    },
    {
      // What services share belongs to the platform, which tags it.
      Sid: 'NeverTagAsShared',
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: {
        ArnLike: { 'aws:PrincipalArn': pipelineRoleArns(input) },
        Null: { [`aws:RequestTag/${tags.owner}`]: 'false' },
      },
    },
  ],
};
