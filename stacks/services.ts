import type { Construct } from 'constructs';
import { grantInput } from '../modules/grant-input';
import { isKnown, type KnownAccount, placeOf } from '../modules/place';
import { serviceTags } from '../modules/platform-tags';
import { ServiceArtifacts } from '../modules/service-artifacts';
import { ServiceBucket } from '../modules/service-bucket';
import { ServiceRoles } from '../modules/service-roles';
import { ServiceSecrets } from '../modules/service-secrets';
import { artifactBucket, type Place, siteBucket, testResultsBucket } from '../policies/names';
import type { ArtifactWriter } from '../policies/resource/artifact-bucket';
import { siteBucketPolicy } from '../policies/resource/site-bucket';
import { testResultsBucketPolicy } from '../policies/resource/test-results-bucket';
import { groupBy } from '../registry/group-by';
import type { Home, PipelineRole, Platform, Service, ServiceRole } from '../registry/platform';
import { PlatformStack } from './platform-stack';
import { receivedShares } from './received-shares';

export type ServicesStackProps = {
  readonly account: KnownAccount;
  /** Roles of the services placed here. Empty until the account has left `intake`: then the stack plans nothing, or the destroys. */
  readonly roles: readonly ServiceRole[];
};

/** Everything the registry asks for in one account: pipeline roles, runtime roles, secrets and registries of the services placed there. */
export class ServicesStack extends PlatformStack {
  constructor(scope: Construct, platform: Platform, { account, roles }: ServicesStackProps) {
    super(scope, `services-${account.name}`, platform);
    this.useAws(account);
    for (const [service, own] of groupBy(roles, (role) => role.service)) {
      const [first] = own;
      if (first) this.place(service, first.home, account, own);
    }
  }

  private place(service: Service, home: Home, account: KnownAccount, roles: readonly ServiceRole[]): void {
    const { organization } = this.platform;
    const input = grantInput(service, home, roles, organization);
    if (!input) return;
    const place = placeOf(account, organization);
    const tags = serviceTags(service.id, service.team.id, home.environment.id);
    new ServiceRoles(this, `${service.id}-roles`, {
      roles,
      organization,
      input,
      received: receivedShares(service, home, this.platform),
    });
    const heldHere = service.artifacts === home;
    // What goes through CloudFormation is packaged where it is deployed.
    const packagedHere = roles.some(({ kind }) => kind === 'cloudformation');
    new ServiceArtifacts(this, `${service.id}-artifacts`, {
      service: service.id,
      place,
      readers: heldHere ? this.placesOf(everyHome(service).filter((reader) => reader !== home)) : [],
      functions: heldHere ? this.placesOf(this.homesOfFunctions(service)) : [],
      writers: writersOf(roles),
      tags,
      images: heldHere && service.images,
      bundles: (heldHere && service.bundles) || packagedHere,
    });
    if (roles.some((role) => role.kind === 'pipeline' && role.grants.some(({ grant }) => grant === 'test-results'))) {
      new ServiceBucket(this, `${service.id}-test-results`, {
        service: service.id,
        name: testResultsBucket,
        account: account.id,
        policy: testResultsBucketPolicy({ service: service.id, place }),
        tags,
        expiresAfterDays: 90,
      });
    }
    if (!service.entry.environments.includes(home.environment.id)) return;
    new ServiceSecrets(this, `${service.id}-secrets`, { service: service.id, place, names: service.secrets, tags });
    const { pipeline } = service.entry;
    if (pipeline.profile === 'static-site') {
      new ServiceBucket(this, `${service.id}-site`, {
        service: service.id,
        name: siteBucket,
        account: account.id,
        policy: siteBucketPolicy({ service: service.id, name: siteBucket, place }),
        tags,
      });
    }
  }
  private placesOf(homes: readonly Home[]): Place[] {
    return homes.flatMap(({ account }) => (isKnown(account) ? [placeOf(account, this.platform.organization)] : []));
  }

  private homesOfFunctions(service: Service): Home[] {
    const own = this.platform.roles.filter((role) => role.service === service);
    const homes = own.flatMap((role) =>
      role.kind === 'runtime' && role.principal === 'lambda.amazonaws.com' ? [role.home] : [],
    );
    return [...new Set(homes)];
  }
}

/** Also those that it is moving out of: both homes deploy from what was built. */
const everyHome = ({ homes, leaving }: Service): Home[] => [...homes.values(), ...leaving.values()];

/** A build publishes its bundle, and what goes through CloudFormation is packaged by who deploys it. */
const writersOf = (roles: readonly ServiceRole[]): ArtifactWriter[] => {
  const writes = ({ grants }: PipelineRole) =>
    grants.some(
      (use) => use.grant === 'cloudformation-deploy' || (use.grant === 's3-publish' && use.bucket === artifactBucket),
    );
  const pipelines = roles.filter((role) => role.kind === 'pipeline').filter(writes);
  return (['build', 'deploy'] as const).filter((writer) => pipelines.some(({ stage }) => stage === writer));
};
