import type { Finding } from '../finding';
import type { Check } from './check';

/**
 * The private key of a GitHub App is where nobody can read it.
 *
 * As a secret of a GitHub environment it is in the hands of whatever runs in a job there, and works from anywhere until
 * somebody deletes it. Whoever cannot import keys into KMS waives `app-keys-unreadable/<App>`.
 */
export const appKeysUnreadable: Check = {
  name: 'app-keys-unreadable',
  run: ({ parsed: { organization } }) =>
    Object.entries(organization.github.apps ?? {})
      .filter(([, { key }]) => key === 'secret')
      .map(
        ([app]): Finding => ({
          check: 'app-keys-unreadable',
          subject: `GitHub App ${app}`,
          rule: 'private key must be in KMS, where nobody can read it',
          got: 'secret',
          remedy: `import it with .github/scripts/import-app-key.sh, or waive app-keys-unreadable/${app}`,
        }),
      ),
};
