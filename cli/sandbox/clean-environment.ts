type Env = Readonly<Record<string, string | undefined>>;

/** Everything of the caller's that could lead to a real account, or change what a Terraform command does. */
const leadsAstray = /^(AWS_|TF_VAR_|TF_CLI_ARGS|TF_DATA_DIR$|TF_WORKSPACE$|TF_LOG|TF_REATTACH_PROVIDERS$)/i;

/**
 * The environment of every child: no AWS variable, no profile, no configuration file, no instance metadata.
 *
 * `TF_CLI_CONFIG_FILE` stays, so that a machine without a network finds its providers.
 */
export const cleanEnvironment = (env: Env): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || leadsAstray.test(name) ? [] : [[name, value]],
    ),
  ),
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  // Says which Node the SDK will need next year; package.json says which one this repository needs.
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  CHECKPOINT_DISABLE: '1',
  // Each command reads the provider's whole schema; by default a third of that time is Go collecting garbage.
  GOGC: env.GOGC ?? '800',
  TF_IN_AUTOMATION: '1',
  TF_INPUT: '0',
});
