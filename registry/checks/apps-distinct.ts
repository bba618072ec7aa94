import type { GithubApp } from '../../environments/schema';
import type { Finding } from '../finding';
import type { Check } from './check';

const parts: readonly { readonly what: string; readonly of: (app: GithubApp) => number | string | undefined }[] = [
  { what: 'appId', of: ({ appId }) => appId },
  { what: 'installationId', of: ({ installationId }) => installationId },
  { what: 'key', of: ({ key }) => (key === 'secret' ? undefined : key.kms) },
];

/** Each GitHub App is one of its own: with the same App or key behind two names, whoever signs for one signs for both. */
export const appsDistinct: Check = {
  name: 'apps-distinct',
  run: ({ parsed: { organization } }) => {
    const apps = Object.entries(organization.github.apps ?? {});
    return parts.flatMap(({ what, of }) =>
      apps.flatMap(([name, app], index): Finding[] => {
        const value = of(app);
        const other = apps.slice(0, index).find(([, earlier]) => value !== undefined && of(earlier) === value);
        return other === undefined
          ? []
          : [
              {
                check: 'apps-distinct',
                subject: `GitHub App ${name}`,
                rule: `${what} must be its own`,
                got: String(value),
                remedy: `it is that of ${other[0]}; register an App for each`,
              },
            ];
      }),
    );
  },
};
