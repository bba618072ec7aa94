import type { GrantUse } from '../../registry/grants';
import type { Statement } from '../document';
import type { Place } from '../names';

/** A place with what its environment says: `region` is the home Region, `regions` all that the environment allows. */
export type GrantHome = Place & {
  readonly environment: string;
  readonly posture: 'broad' | 'scoped';
  readonly regions: readonly string[];
  /** IAM prefixes of the AWS services that the environment allows. */
  readonly services: readonly string[];
};

/** What a grant needs to name the resources of one service in one account. */
export type GrantInput = {
  readonly service: string;
  readonly home: GrantHome;
  /** Where the service's artefacts are held: its own ECR repositories and artefact bucket. */
  readonly artifacts: Place | undefined;
  /** Whether container images are among them. */
  readonly images: boolean;
  /** Whether the service has secrets: its entry lists some, or its rollout makes them. */
  readonly secrets: boolean;
  /** The service's own runtime roles in this account, each with the one service principal that may take it. */
  readonly runtimeRoles: readonly { readonly arn: string; readonly principal: string }[];
  /** The CloudFormation role of the service in this account, where its tool deploys through CloudFormation. */
  readonly cloudformationRole: string | undefined;
};

/** The parameters that an entry gives with a grant, such as `{ cluster: 'main' }`. */
export type GrantParameters<Name extends GrantUse['grant']> = Omit<Extract<GrantUse, { grant: Name }>, 'grant'>;

/** A grant of the catalogue: pure, every statement with a `Sid` and a reason. */
export type Grant<Name extends GrantUse['grant']> = (
  input: GrantInput,
  parameters: GrantParameters<Name>,
) => Statement[];

/** What one AWS service under `uses` gives: to the stage that rolls resources out, by posture, and to the code that runs. */
export type Use = {
  /** IAM service prefixes that the environment must allow. */
  readonly services: readonly string[];
  /** In a broad environment: everything on the service's own resources. */
  readonly broad: (input: GrantInput) => Statement[];
  /** In a scoped environment: the calls that a rollout of own resources makes. */
  readonly scoped: (input: GrantInput) => Statement[];
  /** The data plane of own resources, for runtime roles. */
  readonly runtime: (input: GrantInput) => Statement[];
};
