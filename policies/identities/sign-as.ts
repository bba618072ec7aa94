import type { GithubAppName } from '../../environments/schema';
import type { Statement } from '../document';
import type { IdentityInput } from './identity';

/** Signs what GitHub takes for a token of the App; nothing where its key is not in KMS. */
export const signAs = ({ appKeys }: Pick<IdentityInput, 'appKeys'>, app: GithubAppName): Statement[] => {
  const key = appKeys?.[app];
  return key === undefined
    ? []
    : [
        {
          // The key by its id: an alias can be put on another key, and what signs for an App writes on GitHub.
          Sid: 'SignForItsGithubApp',
          Effect: 'Allow',
          Action: 'kms:Sign',
          Resource: key,
        },
      ];
};
