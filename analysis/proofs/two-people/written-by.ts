import { oncePerName } from '../../evaluate/once-per-name';
import { permissionChanges } from '../separation/action-lists';

/** AWS services in which whoever writes anything writes who may do what. */
const services = ['iam', 'organizations', 'sso', 'sso-directory', 'identitystore'] as const;

/** Calls there that give nobody a permission, with the reason. */
const harmless: Readonly<Record<string, string>> = {
  'iam:CreateServiceLinkedRole': 'AWS wrote what the role may do, and only AWS takes it',
  'iam:DeleteServiceLinkedRole': 'AWS wrote what the role may do, and only AWS takes it',
  'iam:PassRole': 'whoever passes a role acts as it, and is followed there',
};

const words: Readonly<Record<string, string>> = {
  iam: 'IAM',
  organizations: 'Organizations',
  sso: 'Identity Center',
  'sso-directory': 'Identity Center',
  identitystore: 'Identity Center',
  s3: 'state or evidence',
  kms: 'keys',
};

const actionsIn = oncePerName((): readonly string[] => {
  const prefixes = services.map((service) => `${service}:`);
  return permissionChanges().filter(
    (action) => prefixes.some((prefix) => action.startsWith(prefix)) && !Object.hasOwn(harmless, action),
  );
});

/** Every action of IAM, Organizations and Identity Center that changes who may do what. */
export const permissionActions = (): readonly string[] => actionsIn('all');

/** What somebody who makes the call writes, in a word. The key of a GitHub App is what opens GitHub's rules. */
export const writtenBy = (action: string): string =>
  action === 'kms:Sign' ? 'GitHub' : (words[action.slice(0, action.indexOf(':'))] ?? action);
