import type { Finding } from '../finding';
import type { Check } from './check';

/** The organisation's id is locked as soon as something stands on it: guardrails, or trust in a managed account. */
export const organizationIdPresent: Check = {
  name: 'organization-id-present',
  run: ({ parsed: { organization, lock } }) => {
    const attached = lock.organization.guardrails === 'attached';
    const identified =
      organization.manage !== 'none' && Object.values(lock.accounts).some((account) => account.id !== undefined);
    if (lock.organization.id !== undefined || !(attached || identified)) return [];
    const finding: Finding = {
      check: 'organization-id-present',
      subject: 'lock',
      rule: `organization.id must be given once ${attached ? 'guardrails are attached' : 'accounts have ids'}`,
      got: 'nothing',
      remedy: 'add the id that `aws organizations describe-organization` shows',
    };
    return [finding];
  },
};
