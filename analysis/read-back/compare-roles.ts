import type { Finding } from '../../registry/finding';
import type { RoleFacts } from './role-facts';
import { same } from './same';

/** A role as `expectations.json` gives it, made without the policies and the Terraform. */
export type RegistryRole = {
  readonly arn: string;
  readonly boundary: string;
  readonly tags: Readonly<Record<string, string>>;
};

export type CompareRolesInput = {
  /** For messages. */
  readonly account: string;
  readonly expected: readonly RegistryRole[];
  readonly synthesised: readonly RoleFacts[];
  readonly live: readonly RoleFacts[];
};

/** Roles that AWS itself makes: linked to a service, made by Identity Center, or the way into a new account. */
const madeByAws = /:role\/(aws-service-role\/.*|aws-reserved\/.*|OrganizationAccountAccessRole)$/;

/**
 * Every role that the registry leads to expect is there as it was synthesised, and no other.
 *
 * The registry's expectation and the Terraform are two sources: AWS must agree with both.
 */
export function compareRoles({ account, expected, synthesised, live }: CompareRolesInput): Finding[] {
  const found = (arn: string, rule: string, got: string): Finding => ({
    check: 'read-back',
    subject: `account ${account} role ${arn.split(':role')[1]}`,
    rule,
    got,
    remedy: 'compare cdk.tf.json of its stack with what was applied',
  });
  const [inAws, inTerraform] = [byArn(live), byArn(synthesised)];
  const known = new Set([...expected, ...synthesised].map(({ arn }) => arn));

  const fromRegistry = expected.flatMap(({ arn, boundary, tags }) => {
    const role = inAws.get(arn);
    if (!role) return [found(arn, 'must exist, as the registry expects it', 'no such role')];
    return [
      ...(role.boundary === boundary ? [] : [found(arn, `boundary must be ${boundary}`, role.boundary ?? 'none')]),
      ...(same(role.tags, tags) ? [] : [found(arn, `tags must be ${JSON.stringify(tags)}`, JSON.stringify(role.tags))]),
    ];
  });
  const fromTerraform = [...inTerraform].flatMap(([arn, role]) => {
    const actual = inAws.get(arn);
    if (!actual)
      return expected.some((each) => each.arn === arn)
        ? []
        : [found(arn, 'must exist, as it was synthesised', 'no such role')];
    return (['boundary', 'tags', 'trust', 'inline', 'attached'] as const)
      .filter((part) => !same(sorted(role[part]), sorted(actual[part])))
      .map((part) => found(arn, `${words[part]} must be as synthesised`, JSON.stringify(actual[part]) ?? 'none'));
  });
  const others = live
    .filter(({ arn }) => !known.has(arn) && !madeByAws.test(arn))
    .map(({ arn }) => found(arn, 'must be a role that the registry asks for', arn));
  return [...fromRegistry, ...fromTerraform, ...others];
}

const words = {
  boundary: 'permissions boundary',
  tags: 'tags',
  trust: 'trust policy',
  inline: 'inline policies',
  attached: 'attached policies',
} as const;

const byArn = (roles: readonly RoleFacts[]) => new Map(roles.map((role) => [role.arn, role]));

/** Attachments are a set. */
const sorted = (value: RoleFacts[keyof RoleFacts]): unknown => (Array.isArray(value) ? [...value].sort() : value);
