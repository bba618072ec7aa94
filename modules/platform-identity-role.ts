import { Construct } from 'constructs';
import type { PolicyDocument } from '../policies/document';
import type { Identity, IdentityInput } from '../policies/identities/identity';
import { paths, sharedOwner, tags } from '../policies/names';
import { BoundedRole } from './bounded-role';

export type PlatformIdentityRoleProps = {
  readonly identity: Identity;
  readonly input: IdentityInput;
  readonly trust: PolicyDocument;
  readonly boundary: string;
};

/** One identity of the platform in one account. In the platform account the hub role is the member role. */
export class PlatformIdentityRole extends Construct {
  constructor(scope: Construct, id: string, { identity, input, trust, boundary }: PlatformIdentityRoleProps) {
    super(scope, id);
    const isHub = input.account === input.platformAccount;
    new BoundedRole(this, identity.name, {
      name: identity.name,
      path: paths.platform,
      description: `Identity ${identity.name} of the platform`,
      trust,
      boundary,
      tags: { [tags.owner]: sharedOwner },
      statements: [...(isHub ? identity.hub(input) : []), ...identity.member(input)],
    });
  }
}
