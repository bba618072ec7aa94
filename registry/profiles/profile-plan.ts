import type { GrantUse, RuntimeService, UseName } from '../grants';
import type { Stage } from '../schema';

/** A default runtime role of a profile. */
export type ProfileRuntime = {
  readonly name: string;
  readonly service: RuntimeService;
  /** True for a role that only starts the workload and gets none of `uses`. */
  readonly startsOnly?: boolean;
};

/** What a profile expands to. A stage that is absent does not exist for the service. */
export type ProfilePlan = {
  readonly stages: Readonly<Partial<Record<Stage, readonly GrantUse[]>>>;
  readonly runtimes: readonly ProfileRuntime[];
  /** AWS services that the profile itself stands on, by IAM prefix: the environment must allow them. */
  readonly services: readonly string[];
  /** AWS services whose resources the deploy stage always rolls out, as if the entry listed them under `uses`. */
  readonly uses: readonly UseName[];
  /** True where the service builds an artefact that other environments pull. */
  readonly images: boolean;
  readonly bundles: boolean;
};
