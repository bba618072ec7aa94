/** A call that service control policies leave to a few. */
export type GuardedCall = {
  readonly name: string;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  /** Those of `everyone` to whom it is left. */
  readonly may: readonly string[];
};

export type MakeCall = (
  name: string,
  action: string,
  resource: string,
  may: readonly string[],
  context?: GuardedCall['context'],
) => GuardedCall;

const platform = (...names: readonly string[]) => names.map((name) => `role/platform/${name}`);
const identities = platform('platform-plan', 'main-plan', 'drift', 'services-apply', 'guardrails-apply');

/** Whom the guardrails know by name, as the part of an ARN after its account. */
export const known = {
  platform,
  identities,
  people: platform('administrator', 'break-glass'),
  neverLockedOut: [...identities, ...platform('break-glass', 'auditor')],
  /** The role that Organizations makes in every account. */
  first: 'role/OrganizationAccountAccessRole',
  strangers: ['role/somebody', 'role/pipeline/any_deploy'],
} as const;
