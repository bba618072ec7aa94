import type { Statement } from '../document';
import { type Place, type PlatformIdentity, paths, roleArn } from '../names';

/**
 * Admits the sessions of the role itself.
 *
 * A provider assumes the role of the account that it changes; in the platform account its session is that role already,
 * and IAM lets no role assume itself unless its trust says so. The account is named and the role compared, because IAM
 * refuses a trust policy that names a role which does not exist yet.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_terms-and-concepts.html
 */
export const selfTrust = (
  identity: PlatformIdentity,
  { partition, account }: Pick<Place, 'partition' | 'account'>,
): Statement => ({
  // The same role, and with it the same rights: nobody else of the account.
  Sid: 'ItsOwnSessions',
  Effect: 'Allow',
  Principal: { AWS: `arn:${partition}:iam::${account}:root` },
  Action: 'sts:AssumeRole',
  Condition: { StringEquals: { 'aws:PrincipalArn': roleArn({ partition, account }, paths.platform, identity) } },
});
