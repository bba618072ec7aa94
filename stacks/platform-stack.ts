import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { LocalBackend, S3Backend, TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { newerGithubAttributes } from '../modules/newer-github-attributes';
import { isKnown, type KnownAccount } from '../modules/place';
import { stateBucketName, stateKeyAlias, stateObject } from '../policies/names';
import type { Platform } from '../registry/platform';
import { forgetting } from './forgetting';

/** The range of providers that a fork may lock, in this one place. Attributes that only a newer provider knows are not used. */
const awsProvider = { source: 'hashicorp/aws', version: '>= 5.100.0, < 7.0.0' };
/** 1.11 brought native locking in S3 out of preview; ephemeral variables came with 1.10. */
const requiredVersion = '>= 1.11.0';

/**
 * One Terraform root module: its backend, the versions it accepts, and the two variables that say as whom it runs.
 *
 * The variables are ephemeral: a saved plan keeps nothing of them, so that what was planned as one identity is
 * applied as another.
 */
export abstract class PlatformStack extends TerraformStack {
  protected readonly identity: TerraformVariable;
  protected readonly session: TerraformVariable;
  private forgets = false;

  constructor(
    scope: Construct,
    readonly stackName: string,
    protected readonly platform: Platform,
  ) {
    super(scope, stackName);
    this.addOverride('terraform.required_version', requiredVersion);
    this.setBackend();
    this.identity = this.ephemeral('identity', 'ARN of the role to assume for this plan or apply');
    this.session = this.ephemeral('session', 'Session name that CloudTrail shows for it');
  }

  /** What the stack held is forgotten: its account is leaving, and what is in it goes with it. */
  protected forget(): void {
    this.forgets = true;
  }

  override toTerraform(): ReturnType<TerraformStack['toTerraform']> {
    const module = super.toTerraform();
    return this.forgets ? forgetting(module) : module;
  }

  /**
   * Leaves out a resolution of every element that only finds references between stacks: there are none, and
   * `danglingReferences` refuses the output of one that would slip in.
   */
  override prepareStack(): void {}

  /** State is local until the platform account is known: the first run makes the bucket, then moves the state into it. */
  private setBackend(): void {
    const { organization, accounts } = this.platform;
    const account = accounts.find(({ name }) => name === 'platform');
    if (!account?.id) {
      new LocalBackend(this, {});
      return;
    }
    const { partition, homeRegion } = organization;
    new S3Backend(this, {
      bucket: stateBucketName(organization.name, account.id),
      key: stateObject(this.stackName),
      region: homeRegion,
      encrypt: true,
      kmsKeyId: `arn:${partition}:kms:${homeRegion}:${account.id}:${stateKeyAlias}`,
    });
    this.addOverride('terraform.backend.s3.use_lockfile', true);
  }

  private ephemeral(name: string, description: string): TerraformVariable {
    const variable = new TerraformVariable(this, name, { type: 'string', description });
    variable.addOverride('ephemeral', true);
    return variable;
  }

  /** The one AWS provider of a stack. It refuses every account but the stack's own, whatever identity it is given. */
  protected useAws(account: KnownAccount | undefined): void {
    new AwsProvider(this, 'aws', {
      region: this.platform.organization.homeRegion,
      allowedAccountIds: account && isKnown(account) ? [account.id] : undefined,
      assumeRole: [{ roleArn: this.identity.stringValue, sessionName: this.session.stringValue }],
    });
    this.addOverride('terraform.required_providers.aws', awsProvider);
  }

  protected requireGithub(): void {
    this.addOverride('terraform.required_providers.github', newerGithubAttributes.provider);
  }
}
