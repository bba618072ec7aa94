import type { Statement } from '../document';
import { type PlatformIdentity, paths, roleArn } from '../names';
import type { IdentityInput } from './identity';

/** The way from a hub role to its member roles: the same name in any account, whose trust decides. */
export const chain = ({ partition }: Pick<IdentityInput, 'partition'>, identity: PlatformIdentity): Statement => ({
  // No list of accounts: a new account needs no change here.
  Sid: 'SameIdentityInEveryAccount',
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Resource: roleArn({ partition, account: '*' }, paths.platform, identity),
});
