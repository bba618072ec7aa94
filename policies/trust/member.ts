import { document, type PolicyDocument } from '../document';
import { type PlatformIdentity, paths, roleArn } from '../names';

export type MemberTrustInput = {
  readonly identity: PlatformIdentity;
  readonly partition: string;
  readonly platformAccount: string;
  /** Undefined where the organisation is not known to the platform. */
  readonly organizationId: string | undefined;
};

/**
 * Admits the hub role of the same name, and only while the platform account belongs to the organisation.
 *
 * `sts:TagSession` is left out: a session that could bring tags could claim to be any service.
 */
export const memberTrust = ({
  identity,
  partition,
  platformAccount,
  organizationId,
}: MemberTrustInput): PolicyDocument =>
  document({
    // One role by its exact ARN; IAM ties it to the role's own id, so that a role made anew under the name stays out.
    Sid: 'HubRoleOfTheSameName',
    Effect: 'Allow',
    Principal: { AWS: roleArn({ partition, account: platformAccount }, paths.platform, identity) },
    Action: 'sts:AssumeRole',
    ...(organizationId !== undefined && { Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId } } }),
  });
