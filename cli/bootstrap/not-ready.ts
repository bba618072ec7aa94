import type { Lock, Organization } from '../../environments/schema';

/**
 * What in the data keeps a first run from beginning; each would show only minutes later, as an error of AWS.
 *
 * @returns one line each, in the one form.
 */
export function notReady({ github, repository, manage }: Organization, { accounts }: Lock): string[] {
  // Once the platform account has its id, apps may be there: the run is being resumed.
  if (accounts.platform?.phase === 'active') return [];
  const apps = Object.keys(github.apps ?? {}).sort();
  const owner = repository.name.split('/')[0] ?? '';
  return [
    ...(apps.length > 0 && (manage === 'none' ? !accounts.platform?.id : accounts.platform?.phase !== 'intake')
      ? [
          `organization github.apps: must be left out until their keys are imported (step 6), got ${JSON.stringify(apps.join(', '))}; take it out of environments/organization.ts`,
        ]
      : []),
    ...(owner.toLowerCase() === 'acme' || github.organization.toLowerCase() === 'acme'
      ? [
          'organization: must be your own before anything is made of it, got "acme"; correct environments/organization.ts and registry/',
        ]
      : []),
  ];
}
