import type { Statement } from '../document';
import { tags } from '../names';

/** A role without the tag that says whose it is can find out who it is, and nothing else. */
export const untaggedRole: Statement = {
  Sid: 'DenyUntaggedRole',
  Effect: 'Deny',
  // Every other rule compares with this tag, so its absence must not be a way round them.
  NotAction: 'sts:GetCallerIdentity',
  Resource: '*',
  Condition: { Null: { [`aws:PrincipalTag/${tags.service}`]: 'true' } },
};
