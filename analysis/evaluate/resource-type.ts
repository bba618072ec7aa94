import { refusal } from './refusal';
import type { ActionData, ResourceTypeData, ServiceData } from './service-data';

type ArnTemplate = { readonly pattern: RegExp; readonly literalLength: number };

const templatesOfType = new WeakMap<ResourceTypeData, readonly ArnTemplate[]>();

/**
 * The resource type, in lower case, that the ARN is of; nothing for an action on `*`.
 *
 * Refuses what AWS would never ask: an ARN on an action without resource types, `*` where a type is required, an ARN of
 * a type that the action does not take.
 */
export function resourceTypeOf(
  service: ServiceData,
  action: ActionData,
  resource: string,
  given: string | undefined,
): string | undefined {
  const name = `${service.prefix}:${action.name}`;
  const types = action.resourceTypes.map((type) => type.name.toLowerCase());
  if (given !== undefined) {
    if (types.includes(given.toLowerCase())) return given.toLowerCase();
    throw refusal(
      `request ${name}`,
      `resource type must be one of ${types.join(', ') || 'none'}`,
      given,
      'correct resourceType',
    );
  }
  if (resource === '*') {
    if (!action.resourceTypes.some((type) => type.required)) return undefined;
    throw refusal(`request ${name}`, 'resource must be an ARN', resource, `ask once for each of ${types.join(', ')}`);
  }
  if (types.length === 0) {
    throw refusal(
      `request ${name}`,
      'resource must be "*" for an action without resource types',
      resource,
      'ask with resource "*"',
    );
  }
  const ofAction = closest(service, types, resource);
  const ofService = closest(service, Object.keys(service.resourceTypes), resource);
  if (ofAction === undefined || (ofService !== undefined && ofService.literalLength > ofAction.literalLength)) {
    const isA = ofService === undefined ? '' : `, not ${ofService.type}`;
    throw refusal(
      `request ${name}`,
      `resource must be the ARN of ${types.join(' or ')}${isA}`,
      resource,
      'correct the ARN or give resourceType',
    );
  }
  return ofAction.type;
}

/** The type whose template shares most literal text with the ARN: an object is also a bucket with a slash in its name. */
function closest(
  service: ServiceData,
  types: readonly string[],
  arn: string,
): { type: string; literalLength: number } | undefined {
  let best: { type: string; literalLength: number } | undefined;
  for (const type of types) {
    for (const { pattern, literalLength } of templatesOf(service.resourceTypes[type])) {
      if (literalLength > (best?.literalLength ?? -1) && pattern.test(arn)) best = { type, literalLength };
    }
  }
  return best;
}

function templatesOf(type: ResourceTypeData | undefined): readonly ArnTemplate[] {
  if (type === undefined) return [];
  const found = templatesOfType.get(type) ?? type.arn.split(/,\s*/).map(compileTemplate);
  templatesOfType.set(type, found);
  return found;
}

function compileTemplate(template: string): ArnTemplate {
  // A variable of the first five segments may be empty (S3 has no account) and holds no colon; a name may hold anything.
  const [head, name = ''] = splitHead(template);
  const literals = name.split(/\$\{[^}]*\}/);
  const pattern = `^${expand(head, '[^:]*')}${expand(name, '.+')}$`;
  return { pattern: new RegExp(pattern), literalLength: literals.join('').length };
}

function splitHead(template: string): [string, string] {
  const head = /^(?:[^:]*:){5}/.exec(template)?.[0] ?? '';
  return [head, template.slice(head.length)];
}

function expand(template: string, variable: string): string {
  return template
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(variable);
}
