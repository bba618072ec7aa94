import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../../registry/checks';

describe('the list of checks', () => {
  it('is the pinned one, so that no rule disappears unseen', () => {
    expect(checks.map(({ name }) => name)).toEqual([
      'teams-exist',
      'environments-exist',
      'ids-unique',
      'ids-not-retired',
      'ids-not-renamed',
      'ends-fit',
      'ids-not-reserved',
      'lists-unique',
      'files-match-ids',
      'stack-names-unique',
      'repositories-unique',
      'source-known',
      'gitlab-branches',
      'gitlab-stages',
      'workflows-pinned',
      'runtime-names-not-reserved',
      'role-names-fit',
      'role-names-unique',
      'bucket-names-fit',
      'services-known',
      'uses-allowed',
      'shares-fit',
      'artifact-environment',
      'any-ref-only-broad',
      'production-scoped',
      'regions',
      'partition-fits',
      'units',
      'people-named',
      'identity-center',
      'permission-sets-fit',
      'account-names-unique',
      'account-names-fit',
      'account-emails-unique',
      'business-critical-alone',
      'service-not-in-management',
      'homes-not-suspended',
      'lock-accounts-known',
      'lock-ids-unique',
      'lock-phases',
      'lock-homes',
      'lock-moves',
      'lock-stacks',
      'organization-id-present',
      'adopted-fits',
      'outside-bound',
      'retired-stacks-fit',
      'recoveries-fit',
      'key-slugs-reserved',
      'one-key-each',
      'enough-people',
      'one-approval-count-per-branch',
      'high-risk-gated',
      'github-plan-capabilities',
      'deployers-locked',
      'app-keys-unreadable',
      'apps-distinct',
    ]);
  });

  it('holds every file of the folder, each named after its check', () => {
    const files = readdirSync(join(__dirname, '../../../registry/checks')).map((file) => file.replace('.ts', ''));
    expect(checks.map(({ name }) => name).sort()).toEqual(
      files.filter((file) => !['index', 'check'].includes(file)).sort(),
    );
  });

  it('has a test for every check', () => {
    const tests = readdirSync(__dirname).map((file) => file.replace('.test.ts', ''));
    expect(checks.map(({ name }) => name).sort()).toEqual(tests.filter((file) => file !== 'index').sort());
  });
});
