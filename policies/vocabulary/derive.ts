import { deriveLongLivedCredentials } from './derive-long-lived-credentials';
import { deriveRoleActions } from './derive-role-actions';
import { deriveTaggedCreations } from './derive-tagged-creations';
import { deriveUntagActions } from './derive-untag-actions';
import type { ServiceData } from './service-data';
import { sourceText } from './source-text';

/** The committed vocabulary, path → text: derived once from the service data, so that synthesis needs none of it. */
export const deriveVocabulary = (data: ServiceData): Readonly<Record<string, string>> => ({
  'policies/vocabulary/long-lived-credential-actions.ts': sourceText({
    name: 'longLivedCredentialActions',
    describes: 'Every action that makes, changes or revives a credential that does not expire.',
    type: 'readonly string[]',
    value: deriveLongLivedCredentials(data),
  }),
  'policies/vocabulary/role-actions.ts': sourceText({
    name: 'roleActions',
    describes: 'IAM actions by what they change, and those with which a role or a managed policy is made again.',
    imports: "import type { RoleActions } from './derive-role-actions';",
    type: 'RoleActions',
    value: deriveRoleActions(data),
  }),
  'policies/vocabulary/tagged-creations.ts': sourceText({
    name: 'taggedCreations',
    describes: 'Per service, the actions that make something and accept tags in the same call.',
    imports: "import type { TaggedCreation } from './derive-tagged-creations';",
    type: 'Readonly<Record<string, readonly TaggedCreation[]>>',
    value: deriveTaggedCreations(data),
  }),
  'policies/vocabulary/untag-actions.ts': sourceText({
    name: 'untagActions',
    describes: 'Per service, the actions that take tags away.',
    type: 'Readonly<Record<string, readonly string[]>>',
    value: deriveUntagActions(data),
  }),
});
