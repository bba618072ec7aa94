import { Construct } from 'constructs';
import type { Organization } from '../environments/schema';
import { guardrailsApplyBoundary } from '../policies/boundaries/guardrails-apply';
import { peopleBoundary } from '../policies/boundaries/people';
import { platformBoundary } from '../policies/boundaries/platform';
import type { PolicyDocument } from '../policies/document';
import { administrator } from '../policies/identities/administrator';
import { breakGlass } from '../policies/identities/break-glass';
import { guardrailsApply } from '../policies/identities/guardrails-apply';
import type { IdentityInput } from '../policies/identities/identity';
import { servicesApply } from '../policies/identities/services-apply';
import { boundaryNames, type PeopleRole, type PlatformIdentity, paths, sharedOwner, tags } from '../policies/names';
import { peopleTrust } from '../policies/trust/people';
import { BoundaryPolicy } from './boundary-policy';
import { BoundedRole } from './bounded-role';
import { PlatformIdentityRole } from './platform-identity-role';

export type GuardiansProps = {
  readonly input: IdentityInput;
  readonly organization: Organization;
  /** Who takes an identity here: its own job in the platform account, its hub role elsewhere. */
  readonly trust: (identity: PlatformIdentity) => PolicyDocument;
};

/**
 * `guardrails-apply`, and whatever could change it: the people, `services-apply`, and the boundaries of them all.
 *
 * They are in stacks that `guardrails-apply` never applies and its boundary keeps it from. Who could change one that
 * can change it would change itself: with the trust of `services-apply` it could make a role under a boundary that it
 * opened, and come back as that role.
 */
export class Guardians extends Construct {
  /** Reference to the ARN of the boundary that the other identities wear. */
  readonly platformBoundary: string;

  constructor(scope: Construct, id: string, { input, organization, trust }: GuardiansProps) {
    super(scope, id);
    const owned = { [tags.owner]: sharedOwner };
    const guardrailsBoundary = new BoundaryPolicy(this, 'guardrails-apply-boundary', {
      name: boundaryNames.guardrailsApply,
      description: 'What guardrails-apply can never do',
      document: guardrailsApplyBoundary(input),
    });
    const isHub = input.account === input.platformAccount;
    new PlatformIdentityRole(this, 'guardrails-apply', {
      identity: guardrailsApply,
      input,
      trust: trust('guardrails-apply'),
      boundary: guardrailsBoundary.arn,
    });

    const platform = new BoundaryPolicy(this, 'platform-boundary', {
      name: boundaryNames.platform,
      description: 'What no identity of the platform can do',
      document: platformBoundary(input),
    });
    this.platformBoundary = platform.arn;
    // Nothing is placed in the other accounts of the foundation.
    if (isHub || input.accountKind === 'service') {
      new PlatformIdentityRole(this, 'services-apply', {
        identity: servicesApply,
        input,
        trust: trust('services-apply'),
        boundary: platform.arn,
      });
    }

    const people = new BoundaryPolicy(this, 'people-boundary', {
      name: boundaryNames.people,
      description: 'What no person can do, in whatever role',
      document: peopleBoundary(input),
    });
    const personal = (
      role: PeopleRole,
      who: PeopleSource,
      description: string,
      statements: ReturnType<typeof breakGlass.statements>,
    ) =>
      new BoundedRole(this, role, {
        name: role,
        path: paths.platform,
        description,
        trust: peopleTrust({ role, people: who, ...input, identityCenterRegion: organization.identityCenter?.region }),
        boundary: people.arn,
        tags: owned,
        statements,
      });
    personal(
      'break-glass',
      organization.people.breakGlass,
      'For people when the pipeline cannot help; using it raises an alarm',
      breakGlass.statements(input),
    );
    if (isHub || input.accountKind === 'management') {
      personal(
        'administrator',
        organization.people.administrator,
        'Applies the stacks that hold guardrails-apply',
        administrator.statements(input),
      );
    }
  }
}

type PeopleSource = Organization['people']['breakGlass'];
