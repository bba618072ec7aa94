import { administrator } from '../../../policies/identities/administrator';
import { auditor } from '../../../policies/identities/auditor';
import { breakGlass } from '../../../policies/identities/break-glass';
import { drift } from '../../../policies/identities/drift';
import { guardrailsApply } from '../../../policies/identities/guardrails-apply';
import type { Identity, PeopleIdentity } from '../../../policies/identities/identity';
import { mainPlan } from '../../../policies/identities/main-plan';
import { platformPlan } from '../../../policies/identities/platform-plan';
import { servicesApply } from '../../../policies/identities/services-apply';
import type { PeopleRole, PlatformIdentity } from '../../../policies/names';

/** Every identity of the platform and every role of people, by name. */
export const catalogue = {
  identities: {
    'platform-plan': platformPlan,
    'main-plan': mainPlan,
    'services-apply': servicesApply,
    'guardrails-apply': guardrailsApply,
    drift,
  },
  people: { 'break-glass': breakGlass, auditor, administrator },
} as const satisfies {
  readonly identities: Readonly<Record<PlatformIdentity, Identity>>;
  readonly people: Readonly<Record<PeopleRole, PeopleIdentity>>;
};
