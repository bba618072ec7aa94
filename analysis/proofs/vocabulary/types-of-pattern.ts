import { oncePerName } from '../../evaluate/once-per-name';
import { serviceData } from '../../evaluate/service-data';
import { documentedElsewhere } from './documented-elsewhere';
import { patternsMeet } from './patterns-meet';
import type { NamedAction } from './statement-actions';

type Template = { readonly head: readonly string[]; readonly name: string; readonly example: RegExp };

const templates = oncePerName((key): readonly Template[] => {
  const [prefix = '', ...type] = key.split(' ');
  const { arn = '' } = serviceData(prefix).resourceTypes[type.join(' ')] ?? {};
  return arn
    .split(/,\s*/)
    .filter(Boolean)
    .map((written) => {
      const { head, name } = parts(written.replace(/\$\{[^}]*\}/g, '*'));
      const example = new RegExp(`^${name.split('*').map(escaped).join('.+')}$`);
      return { head, name, example };
    });
});
const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

function parts(arn: string): { head: readonly string[]; name: string } {
  const segments = arn.split(':');
  return { head: segments.slice(0, 5), name: segments.slice(5).join(':') };
}

/** A policy variable can become any text. */
const asPattern = (written: string) => written.replace(/\$\{[^}]*\}/g, '*');

/** The resource types of the action that an ARN pattern can be about, in lower case. */
export function typesOfPattern({ service, action }: NamedAction, pattern: string): readonly string[] {
  const types = action.resourceTypes.map(({ name }) => name.toLowerCase());
  if (pattern === '*' || documentedElsewhere(service.prefix, pattern)) return types;
  const { head, name } = parts(asPattern(pattern));
  const example = name.replaceAll(/[*?]+/g, 'x');
  return types.filter((type) =>
    templates(`${service.prefix} ${type}`).some(
      (template) =>
        head.every((segment, index) => patternsMeet(segment, template.head[index] ?? '')) &&
        (template.example.test(example) || patternsMeet(name, template.name)),
    ),
  );
}
