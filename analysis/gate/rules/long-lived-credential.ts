import { changesWith } from '../changes-with';
import { findingOf } from '../finding-of';
import type { GateRule } from '../gate-input';

/** Types that are, or hold, a credential that does not expire; users and groups exist for nothing else. */
const credentials = [
  /^aws_iam_(access_key|group.*|security_token_service_preferences|server_certificate|service_specific_credential)$/,
  /^aws_iam_(signing_certificate|user.*|virtual_mfa_device)$/,
  /^aws_(key_pair|lightsail_key_pair|transfer_ssh_key|api_gateway_api_key|cognito_user)$/,
  /^aws_rolesanywhere_/,
  /^aws_ses_smtp/,
  /^github_(repository_deploy_key|user_ssh_key|user_gpg_key|app_installation_.*)$/,
  /^github_(actions|codespaces|dependabot)_.*secret.*$/,
];

/**
 * Nothing is made that signs in for ever.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles
 */
export const longLivedCredential: GateRule = {
  name: 'long-lived-credential',
  describes: 'no credential is made that does not expire',
  run: ({ stacks }) =>
    changesWith(stacks, (type) => credentials.some((pattern) => pattern.test(type))).map(({ stack, change }) =>
      findingOf(
        'long-lived-credential',
        stack,
        change,
        'must make no credential that does not expire',
        change.type,
        'let a role be assumed instead, by OIDC or Identity Center',
      ),
    ),
};
