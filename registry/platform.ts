import type { Adopted, AdoptedAccount } from '../environments/adopted-schema';
import type { AccountPhase, Environment, Lock, Organization, Recovery, RetiredStack } from '../environments/schema';
import type { GrantUse, UseName } from './grants';
import type { Loss, RetiredIds, ServiceEntry, Share, Stage, Team, Waiver } from './schema';

export type AccountKind = 'management' | 'platform' | 'security' | 'log-archive' | 'service';

/** One AWS account, known or still to be made. It holds exactly one environment, or none when it is part of the foundation. */
export type Account = {
  readonly name: string;
  readonly kind: AccountKind;
  readonly phase: AccountPhase;
  /** Absent while the account is pending. */
  readonly id: string | undefined;
  readonly environment: Environment | undefined;
  readonly email: string;
  /** The organisational unit that it belongs to in its phase; undefined for an adopted account that is still where it was. */
  readonly unit: string | undefined;
  /** What it was before it was adopted; undefined for an account that is made here. */
  readonly adopted?: AdoptedAccount | undefined;
};

/** Where one service lives in one environment. */
export type Home = {
  readonly account: Account;
  readonly environment: Environment;
  readonly locked: boolean;
  /** True for a home that the service is moving out of: everything of it stays, and no pipeline is pointed to it. */
  readonly leaving: boolean;
};

/** A reusable workflow of this repository that trust may demand of a service, by its file in `.github/workflows/`. */
export type PlatformWorkflow = 'service-build.yml' | 'service-deploy.yml' | 'service-deploy-high-risk.yml';

/** A role that a pipeline's job may assume: one per service, environment and stage. */
export type PipelineRole = {
  readonly kind: 'pipeline';
  readonly name: string;
  readonly service: Service;
  readonly stage: Stage;
  readonly home: Home;
  readonly grants: readonly GrantUse[];
  /** The GitHub environment that the job must name. */
  readonly githubEnvironment: string;
  /** The only ref that the job may come from; undefined where the environment deploys from any. */
  readonly ref: string | undefined;
  /** The reusable workflow of this repository that must run the job; undefined where one of the service's own may. */
  readonly workflow: PlatformWorkflow | undefined;
};

/** The role that CloudFormation takes on behalf of a deploy stage. */
export type CloudformationRole = {
  readonly kind: 'cloudformation';
  readonly name: string;
  readonly service: Service;
  readonly home: Home;
  readonly grants: readonly GrantUse[];
};

/** A role that the service's own code runs as. */
export type RuntimeRole = {
  readonly kind: 'runtime';
  readonly name: string;
  readonly runtime: string;
  readonly service: Service;
  readonly home: Home;
  /** The service principal that takes the role. */
  readonly principal: string;
  /** True for the role that only starts the workload (pulls its image, opens its log), and gets none of `uses`. */
  readonly startsOnly: boolean;
};

export type ServiceRole = PipelineRole | CloudformationRole | RuntimeRole;

/** A share that another service's entry gives to this one. */
export type ReceivedShare = Share & { readonly owner: string };

/** An entry with everything that follows from it. */
export type Service = {
  readonly id: string;
  readonly title: string;
  readonly team: Team;
  readonly entry: ServiceEntry;
  readonly uses: readonly UseName[];
  readonly secrets: readonly string[];
  /** Homes by environment id: those of the entry, and the artefact environment when the service builds something. */
  readonly homes: ReadonlyMap<string, Home>;
  /** Homes that it is moving out of, by environment id: none, unless a move is open. */
  readonly leaving: ReadonlyMap<string, Home>;
  /** The home that holds its artefacts; undefined when it builds none. */
  readonly artifacts: Home | undefined;
  /** What it builds: container images, or bundles of files. */
  readonly images: boolean;
  readonly bundles: boolean;
  readonly received: readonly ReceivedShare[];
};

/** Everything that synthesis needs, resolved once. */
export type Platform = {
  readonly organization: Organization;
  readonly environments: ReadonlyMap<string, Environment>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly services: readonly Service[];
  readonly roles: readonly ServiceRole[];
  readonly accounts: readonly Account[];
  readonly lock: Lock;
  readonly adopted: Adopted;
  readonly retiredStacks: readonly RetiredStack[];
  /** What killed applies made and lost, by the name of its file. */
  readonly recoveries: Readonly<Record<string, Recovery>>;
  readonly retiredIds: RetiredIds;
  readonly waivers: readonly Waiver[];
  readonly losses: readonly Loss[];
  /** Names of the files in `registry/services/`, without the ending; undefined when the registry does not come from files. */
  readonly serviceFiles: readonly string[] | undefined;
};
