import type { Construct } from 'constructs';
import { EvidenceStore } from '../modules/evidence-store';
import { GithubAppKeys } from '../modules/github-app-keys';
import { Guardians } from '../modules/guardians';
import { identityInput } from '../modules/identity-input';
import { OidcProvider } from '../modules/oidc-provider';
import { isKnown } from '../modules/place';
import { PlatformIdentityRole } from '../modules/platform-identity-role';
import { StateStore } from '../modules/state-store';
import { deployedIdentities } from '../policies/identities';
import type { PlatformIdentity } from '../policies/names';
import { evidenceBucketPolicy } from '../policies/resource/evidence-bucket';
import { evidenceKeyPolicy } from '../policies/resource/evidence-key';
import { stateBucketPolicy } from '../policies/resource/state-bucket';
import { stateKeyPolicy } from '../policies/resource/state-key';
import { platformGithubTrust } from '../policies/trust/platform-github';
import { stsAudience } from '../policies/trust/sts-audience';
import type { Platform } from '../registry/platform';
import { existingProvider } from './existing-provider';
import { PlatformStack } from './platform-stack';

/** As long as the strictest common rule for such records asks; with a rule of its own an organisation says another number. */
const defaultEvidenceYears = 7;

/** What everything else stands on: the state, the evidence, this repository's OIDC provider, and the hub identities. Applied by people only. */
export class BootstrapStack extends PlatformStack {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'bootstrap', platform);
    const account = platform.accounts.filter(isKnown).find(({ kind }) => kind === 'platform');
    this.useAws(account);
    if (!account) return;
    const { organization } = platform;
    const input = identityInput(account, platform);
    new StateStore(this, 'state', {
      bucket: input.stateBucket,
      bucketPolicy: stateBucketPolicy(input),
      keyPolicy: stateKeyPolicy(input),
    });
    new EvidenceStore(this, 'evidence', {
      bucket: input.evidenceBucket,
      bucketPolicy: evidenceBucketPolicy(input),
      keyPolicy: evidenceKeyPolicy(input),
      years: organization.evidenceYears ?? defaultEvidenceYears,
    });
    new GithubAppKeys(this, 'github-apps', { place: input, keys: input.appKeys ?? {} });
    new OidcProvider(this, 'github', {
      issuerHost: organization.github.issuerHost,
      audiences: [stsAudience(organization.partition)],
      address: 'github',
      existing: existingProvider(platform, account, organization.github.issuerHost),
    });
    const { organization: name, id, issuerHost } = organization.github;
    const trust = (identity: PlatformIdentity) =>
      platformGithubTrust(identity, {
        repository: organization.repository,
        organization: { name, id, issuerHost },
        place: input,
      });
    const { platformBoundary } = new Guardians(this, 'guardians', { input, organization, trust });
    for (const identity of deployedIdentities) {
      new PlatformIdentityRole(this, identity.name, {
        identity,
        input,
        trust: trust(identity.name),
        boundary: platformBoundary,
      });
    }
  }
}
