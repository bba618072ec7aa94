import type { People } from '../../environments/schema';
import { document, type PolicyDocument, type Statement } from '../document';
import { type PeopleRole, paths, roleArn } from '../names';

export type PeopleTrustInput = {
  readonly role: PeopleRole;
  readonly people: People;
  readonly partition: string;
  /** The account that the role is in. */
  readonly account: string;
  readonly platformAccount: string;
  /** Needed for a permission set; its Region is part of the role names that Identity Center makes. */
  readonly identityCenterRegion: string | undefined;
};

/**
 * Admits the people that the organisation names: sessions of one permission set in the platform account, or exact principals.
 *
 * In the other accounts the role of the same name in the platform account is admitted too, so that one sign-in reaches
 * every stack. Nothing here goes through GitHub: break-glass works when GitHub does not.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
export function peopleTrust(input: PeopleTrustInput): PolicyDocument {
  const { role, partition, account, platformAccount } = input;
  const statements = [named(input)];
  if (account !== platformAccount) {
    statements.push({
      // A chain within one role name: who may not take the role in the platform account does not get here either.
      Sid: 'SameRoleInThePlatformAccount',
      Effect: 'Allow',
      Principal: { AWS: roleArn({ partition, account: platformAccount }, paths.platform, role) },
      Action: 'sts:AssumeRole',
    });
  }
  return document(...statements);
}

function named({ role, people, partition, platformAccount, identityCenterRegion }: PeopleTrustInput): Statement {
  if ('principals' in people) {
    if (people.principals.length === 0) {
      throw new Error(
        `people ${role}: must name at least one principal, got "[]"; set people in the organisation to a permission set or to exact principals`,
      );
    }
    return {
      // People who are named one by one, where there is no Identity Center.
      Sid: 'ExactPrincipals',
      Effect: 'Allow',
      Principal: { AWS: people.principals },
      Action: 'sts:AssumeRole',
    };
  }
  if (identityCenterRegion === undefined) {
    throw new Error(
      `people ${role}: permission set must have an Identity Center, got "${people.permissionSet}"; set identityCenter in the organisation or name exact principals`,
    );
  }
  const region = identityCenterRegion === 'us-east-1' ? '' : `${identityCenterRegion}/`;
  return {
    // Identity Center ends each role name in 16 characters of its own choice: as many question marks, so that a permission set whose name begins alike stays out.
    Sid: 'OnePermissionSet',
    Effect: 'Allow',
    Principal: { AWS: `arn:${partition}:iam::${platformAccount}:root` },
    Action: 'sts:AssumeRole',
    Condition: {
      ArnLike: {
        'aws:PrincipalArn': `arn:${partition}:iam::${platformAccount}:role/aws-reserved/sso.amazonaws.com/${region}AWSReservedSSO_${people.permissionSet}_${'?'.repeat(16)}`,
      },
    },
  };
}
