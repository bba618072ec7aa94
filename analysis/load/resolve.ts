import { computed } from './computed';
import { placeOf } from './place-of';
import type { Problems } from './problems';
import { isReference } from './reference';
import { type Resource, type Stack, subjectOf } from './stack';

const plainReference = /^([a-z][a-z0-9_]*)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_]+(?:\[\d+\](?:\.[a-z_]+)?)?)$/;
const templateStart = /(\$+|%+)\{/g;
/** More steps than any chain of references has; Terraform refuses circles. */
const deepest = 10;

/**
 * The text of an argument as it will be once Terraform has applied it.
 *
 * @returns undefined when the argument is absent, and when it cannot be told, which is then noted as a problem.
 */
export function resolveText(resource: Resource, argument: string, problems: Problems, depth = 0): string | undefined {
  const value = resource.block[argument];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && !value.includes('${') && !value.includes('%{')) return value;
  const refuse = (rule: string, got: unknown, remedy: string) => {
    problems.note(`${subjectOf(resource)} argument ${argument}`, rule, got, remedy);
    return undefined;
  };
  if (depth > deepest) return refuse('references must not go in a circle', value, 'write the value');
  const follow = (expression: string): string | undefined => {
    const [, type = '', name = '', attribute = ''] = plainReference.exec(expression) ?? [];
    const target = targetOf(resource.stack, type, name);
    if (!type || !target) return refuse('a reference must name a resource of its stack', expression, 'write the value');
    return (
      resolveAttribute(target, attribute, problems, depth + 1) ??
      refuse('a reference must be to an attribute that is known before apply', expression, 'write the value')
    );
  };
  if (isReference(value)) return follow(value.reference);
  if (typeof value !== 'string') return refuse('must be text', value, 'write a string');
  return fill(value, follow, refuse);
}

/** Fills in every reference and undoes the escapes of what is none. */
function fill(
  text: string,
  follow: (expression: string) => string | undefined,
  refuse: (rule: string, got: string, remedy: string) => undefined,
): string | undefined {
  let filled = '';
  let end = 0;
  for (const match of text.matchAll(templateStart)) {
    const marks = match[1] ?? '';
    const start = match.index;
    filled += text.slice(end, start);
    end = start + match[0].length;
    if (marks === '$$' || marks === '%%') {
      filled += `${marks[0]}{`;
      continue;
    }
    const close = text.indexOf('}', end);
    if (marks !== '$' || close < 0) {
      return refuse('a template must be a plain reference', text.slice(start, start + 60), 'write the value');
    }
    const value = follow(text.slice(end, close).trim());
    if (value === undefined) return undefined;
    filled += value;
    end = close + 1;
  }
  return filled + text.slice(end);
}

function targetOf(stack: Stack, type: string, name: string): Resource | undefined {
  const named = Object.hasOwn(stack.resources, type) ? stack.resources[type] : undefined;
  const block = named && Object.hasOwn(named, name) ? named[name] : undefined;
  return block && { stack, type, name, block };
}

/** An attribute as it will be: what was written, or what AWS will give; undefined when nobody can know it. */
export function resolveAttribute(
  target: Resource,
  attribute: string,
  problems: Problems,
  depth = 0,
): string | undefined {
  const written = resolveText(target, attribute, problems, depth);
  if (written !== undefined) return written;
  const address = `${target.type}.${target.name}`;
  return computed[target.type]?.[attribute]?.({
    place: placeOf(target.stack),
    address,
    argument: (name) => resolveText(target, name, problems, depth),
    imported: target.stack.imports[address],
  });
}
