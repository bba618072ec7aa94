/** Claims that every token may have. */
const registered = ['aud', 'exp', 'iat', 'iss', 'jti', 'nbf', 'sub'];

/** @see https://docs.github.com/en/actions/reference/security/oidc */
const github = [
  'actor',
  'actor_id',
  'base_ref',
  'check_run_id',
  'enterprise',
  'enterprise_id',
  'environment',
  'environment_node_id',
  'event_name',
  'head_ref',
  'issuer_scope',
  'job_workflow_ref',
  'job_workflow_sha',
  'ref',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'repository_visibility',
  'run_attempt',
  'run_id',
  'run_number',
  'runner_environment',
  'sha',
  'workflow',
  'workflow_ref',
  'workflow_sha',
];

/** @see https://docs.gitlab.com/ci/secrets/id_token_authentication/ */
const gitlab = [
  'ci_config_ref_uri',
  'ci_config_sha',
  'deployment_tier',
  'environment_protected',
  'groups_direct',
  'job_config',
  'job_id',
  'job_namespace_id',
  'job_namespace_path',
  'job_project_id',
  'job_project_path',
  'namespace_id',
  'namespace_path',
  'pipeline_id',
  'pipeline_source',
  'project_id',
  'project_path',
  'project_visibility',
  'ref_path',
  'runner_id',
  'user_access_level',
  'user_email',
  'user_id',
  'user_identities',
  'user_login',
];

/** The claims that a token may hold, whoever signed it. A name that is not here is most likely misspelt. */
export const knownClaims: ReadonlySet<string> = new Set([...registered, ...github, ...gitlab]);

/** Claims that a token holds only for some jobs: their absence says something. */
export const optionalClaims: ReadonlySet<string> = new Set([
  'base_ref',
  'enterprise',
  'enterprise_id',
  'environment',
  'head_ref',
  'job_workflow_ref',
]);
