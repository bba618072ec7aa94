import type { Ask } from '../aws-cli';

/** Every role of the account with its policies and tags, in one question. */
export const accountAuthorization = (ask: Ask): Promise<unknown> =>
  ask('iam', 'get-account-authorization-details', '--filter', 'Role');
