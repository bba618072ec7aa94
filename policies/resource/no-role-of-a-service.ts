import type { OneOrMore, Statement } from '../document';
import { paths, roleArn } from '../names';

/**
 * Keeps the roles of services away from what only the platform uses.
 *
 * The SCP that says the same binds no account without an organisation, nor any while the guardrails are detached; there
 * `services-apply` could otherwise make a role that writes the state which people apply next. It names those who stay out,
 * because whoever applies `bootstrap` first has no role of the platform yet.
 */
export const noRoleOfAService = (Action: OneOrMore, partition: string, Resource: Statement['Resource']): Statement => {
  const anywhere = { partition, account: '*' };
  return {
    Sid: 'NoRoleOfAService',
    Effect: 'Deny',
    Principal: '*',
    Action,
    Resource,
    Condition: {
      ArnLike: {
        'aws:PrincipalArn': [roleArn(anywhere, paths.pipeline, '*'), roleArn(anywhere, paths.runtime('*'), '*')],
      },
    },
  };
};
