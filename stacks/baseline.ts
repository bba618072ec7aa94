import type { Construct } from 'constructs';
import { AccountSettings } from '../modules/account-settings';
import { BoundaryPolicy } from '../modules/boundary-policy';
import { BoundedRole } from '../modules/bounded-role';
import { identityInput } from '../modules/identity-input';
import { OidcProvider } from '../modules/oidc-provider';
import { type KnownAccount, placeOf } from '../modules/place';
import { PlatformIdentityRole } from '../modules/platform-identity-role';
import { ServiceLinkedRoles } from '../modules/service-linked-roles';
import { pipelineBoundary } from '../policies/boundaries/pipeline';
import { runtimeBoundary } from '../policies/boundaries/runtime';
import { deployedIdentities } from '../policies/identities';
import { auditor } from '../policies/identities/auditor';
import type { IdentityInput } from '../policies/identities/identity';
import { boundaryNames, paths, policyArn, sharedOwner, tags } from '../policies/names';
import { gitlabAudiences } from '../policies/trust/gitlab-audiences';
import { memberTrust } from '../policies/trust/member';
import { peopleTrust } from '../policies/trust/people';
import { stsAudience } from '../policies/trust/sts-audience';
import { isLeaving } from '../registry/is-leaving';
import type { Platform } from '../registry/platform';
import { existingProvider } from './existing-provider';
import { PlatformStack } from './platform-stack';

/** What every account has before anything is placed in it: boundaries, the platform's identities, the auditor, issuers and settings. */
export class BaselineStack extends PlatformStack {
  constructor(scope: Construct, platform: Platform, { account }: { readonly account: KnownAccount }) {
    super(scope, `baseline-${account.name}`, platform);
    this.useAws(account);
    if (isLeaving(account, platform)) this.forget();
    const { organization } = platform;
    const input = identityInput(account, platform);
    const place = placeOf(account, organization);
    new BoundaryPolicy(this, 'pipeline', {
      name: boundaryNames.pipeline,
      description: 'What no pipeline of a service can do',
      document: pipelineBoundary(place),
    });
    new BoundaryPolicy(this, 'runtime', {
      name: boundaryNames.runtime,
      description: 'What no code of a service can do',
      document: runtimeBoundary(),
    });
    // The platform account has its identities from `bootstrap`.
    if (account.kind !== 'platform') this.memberIdentities(input);
    if (account.kind === 'service') this.issuers(account);
    new BoundedRole(this, auditor.name, {
      name: auditor.name,
      path: paths.platform,
      description: 'Reads who may do what, and what was done',
      trust: peopleTrust({
        role: 'auditor',
        people: organization.people.auditor,
        ...input,
        identityCenterRegion: organization.identityCenter?.region,
      }),
      boundary: policyArn(place, boundaryNames.people),
      tags: { [tags.owner]: sharedOwner },
      statements: auditor.statements(input),
    });
    new AccountSettings(this, 'settings');
    if (account.environment) {
      new ServiceLinkedRoles(this, 'service-linked-roles', {
        services: Object.keys(account.environment.services).sort(),
      });
    }
  }

  private memberIdentities(input: IdentityInput): void {
    for (const identity of deployedIdentities) {
      const { partition, platformAccount } = input;
      new PlatformIdentityRole(this, identity.name, {
        identity,
        input,
        trust: memberTrust({
          identity: identity.name,
          partition,
          platformAccount,
          organizationId: this.platform.lock.organization.id,
        }),
        boundary: policyArn(input, boundaryNames.platform),
      });
    }
  }

  private issuers(account: KnownAccount): void {
    const { organization, services, environments } = this.platform;
    new OidcProvider(this, 'github', {
      issuerHost: organization.github.issuerHost,
      audiences: [stsAudience(organization.partition)],
      address: 'github',
      existing: existingProvider(this.platform, account, organization.github.issuerHost),
    });
    if (organization.gitlab && services.some(({ entry }) => entry.repository.kind === 'gitlab')) {
      new OidcProvider(this, 'gitlab', {
        issuerHost: organization.gitlab.issuerHost,
        audiences: gitlabAudiences([...environments.keys()]),
        address: 'gitlab',
        existing: existingProvider(this.platform, account, organization.gitlab.issuerHost),
      });
    }
  }
}
