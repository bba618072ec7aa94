import { longLivedCredentialActions } from '../vocabulary/long-lived-credential-actions';

/** What makes or revives a credential that does not expire, or a way in beside Identity Center and the pipelines. */
export const lastingCredentials: readonly string[] = [
  ...longLivedCredentialActions,
  'iam:CreateSAMLProvider',
  'iam:UpdateSAMLProvider',
];
