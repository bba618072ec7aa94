import { accountOf, type Caller, keysOfCaller } from './caller';
import { applicableKeys, requireKnownKey } from './condition-keys';
import { refusal } from './refusal';
import type { ActionData, ServiceData } from './service-data';

/** The condition keys that a request carries. */
export type RequestContext = {
  /** The values of a key in lower case; nothing when the request does not carry it. Never empty. */
  readonly valuesOf: (key: string) => readonly string[] | undefined;
  /** Keys that were given but do not apply to this action and resource type. */
  readonly ignoredKeys: readonly string[];
};

/** What the context of a request is made from. */
export type ContextInput = {
  readonly given: Readonly<Record<string, string | readonly string[]>>;
  readonly caller: Caller;
  readonly service: ServiceData;
  readonly action: ActionData;
  readonly resourceType: string | undefined;
  readonly resourceAccount: string | undefined;
  readonly bucketAbac: boolean;
};

/** The keys a request carries: those given that apply, and those that AWS fills in from the caller and the resource. */
export function requestContext(input: ContextInput): RequestContext {
  const { given, caller, service, action, resourceType, resourceAccount } = input;
  const applies = applicableKeys(service, action, resourceType);
  const carried = new Map<string, readonly string[]>();
  for (const [key, value] of keysOfCaller(caller)) carried.set(key, [value]);
  if (resourceAccount !== undefined) carried.set('aws:resourceaccount', [resourceAccount]);

  const ignoredKeys: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const key = name.toLowerCase();
    if (!(carriesClaim(key, caller) ?? applies(key)) || isBucketTag(key, input)) {
      requireKnownKey(name, 'request context');
      ignoredKeys.push(name);
      continue;
    }
    const values = typeof value === 'string' ? [value] : value;
    if (values.length > 0) carried.set(key, values);
  }
  const principalAccount = carried.get('aws:principalaccount')?.[0];
  if (accountOf(caller) !== undefined && principalAccount !== accountOf(caller)) {
    throw refusal(
      'request context',
      `aws:PrincipalAccount must be ${accountOf(caller)}`,
      principalAccount,
      'leave it out',
    );
  }
  return { valuesOf: (key) => carried.get(key) ?? timeOf(key, carried), ignoredKeys };
}

/** A federated identity carries its own provider's claims, whatever their names, and no other provider's. */
function carriesClaim(key: string, caller: Caller): boolean | undefined {
  const provider = key.slice(0, key.indexOf(':'));
  if (provider !== 'saml' && !provider.includes('.')) return undefined;
  if (caller.kind === 'saml') return provider === 'saml';
  return caller.kind === 'webIdentity' ? key.startsWith(`${caller.issuer.toLowerCase()}:`) : undefined;
}

/** Tags of buckets decide nothing unless attribute-based access is switched on for the bucket. */
function isBucketTag(key: string, { service, resourceType, bucketAbac }: ContextInput): boolean {
  if (bucketAbac || service.prefix !== 's3' || (resourceType !== 'bucket' && resourceType !== 'object')) return false;
  return key.startsWith('aws:resourcetag/') || key.startsWith('s3:buckettag/');
}

/** Every request has a time, and a proof has no clock: a policy that asks for it needs a request that says it. */
function timeOf(key: string, carried: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  if (key !== 'aws:currenttime' && key !== 'aws:epochtime') return undefined;
  const other = carried.get(key === 'aws:currenttime' ? 'aws:epochtime' : 'aws:currenttime');
  if (other !== undefined) return other;
  throw refusal(
    'request context',
    'aws:CurrentTime must be given when a policy asks for it',
    'nothing',
    'add aws:CurrentTime',
  );
}
