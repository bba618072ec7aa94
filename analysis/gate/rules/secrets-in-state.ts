import { changesWith } from '../changes-with';
import { findingOf } from '../finding-of';
import type { GateRule } from '../gate-input';

/** Types whose state holds a secret, whatever their arguments are. */
const types = [
  /^(tls_private_key|tls_self_signed_cert|tls_locally_signed_cert|random_password|random_string|local_sensitive_file)$/,
  /^aws_(iam_access_key|iam_user_login_profile|iam_service_specific_credential|key_pair|ssm_parameter)$/,
  /^aws_(secretsmanager_secret_version|acm_certificate|iam_server_certificate|lightsail_key_pair|kms_ciphertext)$/,
  /^aws_(db_instance|rds_cluster|redshift_cluster|docdb_cluster|elasticache_user|elasticache_replication_group)$/,
  /^aws_(memorydb_user|mq_broker|opensearch_domain|transfer_user|dms_endpoint|cognito_user_pool_client)$/,
  /^github_(actions|codespaces|dependabot)_.*secret.*$/,
];

/** Arguments that hold a secret in any type. */
const secretArgument = /(^|_)(password|secret_string|secret_binary|private_key|secret_key|auth_token|plaintext_value)$/;

/**
 * Nothing is made that puts a secret into the state, which more people can read than the secret.
 *
 * @see https://developer.hashicorp.com/terraform/language/state/sensitive-data
 */
export const secretsInState: GateRule = {
  name: 'secrets-in-state',
  describes: 'no secret gets into the state',
  run: ({ stacks }) =>
    changesWith(stacks, () => true).flatMap(({ stack, change, after }) => {
      const found = (got: string) => [
        findingOf(
          'secrets-in-state',
          stack,
          change,
          'must put no secret into the state',
          got,
          'make the secret empty, and let its owner write the value',
        ),
      ];
      if (types.some((pattern) => pattern.test(change.type))) return found(change.type);
      // The name only: a finding is printed where many can read it.
      return Object.entries(after).flatMap(([argument, value]) =>
        secretArgument.test(argument) && typeof value === 'string' && value !== '' ? found(`argument ${argument}`) : [],
      );
    }),
};
