import { longLivedCredentialActions } from '../vocabulary/long-lived-credential-actions';
import type { ServiceControlPolicy } from './service-control-policy';

/**
 * Nobody makes a credential that does not expire: pipelines federate, people sign in through Identity Center.
 *
 * Deleting one stays open.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
 */
export const denyLongLivedCredentials: ServiceControlPolicy = {
  name: 'deny-long-lived-credentials',
  tier: 'root',
  statements: () => [
    {
      // Updates too: they bring a disabled key back to life.
      Sid: 'DenyLongLivedCredentials',
      Effect: 'Deny',
      Action: longLivedCredentialActions,
      Resource: '*',
    },
  ],
};
