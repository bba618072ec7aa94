/**
 * Calls of one tool on one thing, as data. In `on` and `context`: `{service}`, `{account}`, `{partition}`, `{region}`,
 * `{home}` (the organisation's home Region), `{artifacts}` (the account that holds the service's builds), and the
 * parameters of the grant, such as `{cluster}`.
 */
export type Calls = {
  readonly actions: readonly string[];
  /** `*`, an ARN, or what follows the account in the ARN of the action's own service. */
  readonly on: string | readonly string[];
  /**
   * What stands on the thing and what the call sends: nothing, the service's own tag in the request (it is being made),
   * on the thing, or both; or the tag of what all services share.
   */
  readonly tags: 'none' | 'sent' | 'own' | 'own and sent' | 'shared';
  readonly context?: Readonly<Record<string, string>>;
  /** Where the ARN alone does not say it. */
  readonly type?: string;
  /** Where the call goes, if not to every Region that the environment allows for the AWS service. */
  readonly region?: 'home' | 'global';
  /** The tool does without it where the environment does not allow the AWS service, such as a network for a function. */
  readonly optional?: true;
};

/** The steps of a service's life, each with the state that the one before left. */
export const steps = ['first deployment', 'second deployment', 'rollback', 'removal', 'run'] as const;
export type Step = (typeof steps)[number];

/** What a tool or a workload calls, step by step. `source` says where that is written. */
export type Work = { readonly name: string; readonly source: string } & {
  readonly [Name in Step]?: readonly Calls[];
};

/** What the catalogue's name for an AWS service stands for: the rollout of its resources, and the code that uses them. */
export type UsedService = {
  readonly rollout: Work;
  readonly run?: Work;
  /** What people try out from a pipeline where the posture is broad. */
  readonly broad?: Work;
};
