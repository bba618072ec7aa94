const platform = (...names: readonly string[]) => names.map((name) => `role/platform/${name}`);
const identities = platform('platform-plan', 'main-plan', 'drift', 'services-apply', 'guardrails-apply');
const people = platform('administrator', 'break-glass');
const auditor = platform('auditor');

const pipeline = 'role/pipeline/any_deploy';
const untagged = `${pipeline} without a tag`;
const runtime = 'role/runtime/any/any_task';
const somebody = 'role/somebody';
/** The role that Organizations makes in every account. */
const first = 'role/OrganizationAccountAccessRole';

const strangers = [somebody, pipeline, untagged, runtime];

/** Whom the guardrails know, by the part of an ARN after its account. */
export const known = {
  platform,
  identities,
  people,
  auditor,
  neverLockedOut: [...identities, ...platform('break-glass'), ...auditor],
  first,
  somebody,
  pipeline,
  untagged,
  runtime,
  /** Whom no guardrail on roles of a service is about. */
  outsidePipelines: [somebody, runtime, ...identities, ...people, ...auditor],
  /** Whom nothing stops that is not the platform's. */
  notFirst: [...strangers, ...identities, ...people, ...auditor],
} as const;
