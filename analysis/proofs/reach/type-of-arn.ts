import { oncePerName } from '../../evaluate/once-per-name';
import { serviceData } from '../../evaluate/service-data';

type Template = { readonly type: string; readonly pattern: RegExp; readonly literalLength: number };

/** The resource type of one AWS service that an ARN is most closely of, in lower case. */
export function typeOfArn(service: string, arn: string): string | undefined {
  return typeIn(`${service} ${arn}`);
}

const typeIn = oncePerName((key): string | undefined => {
  const separator = key.indexOf(' ');
  const arn = key.slice(separator + 1);
  let best: Template | undefined;
  for (const template of templatesOf(key.slice(0, separator))) {
    if (template.literalLength > (best?.literalLength ?? -1) && template.pattern.test(arn)) best = template;
  }
  return best?.type;
});

const templatesOf = oncePerName((service): readonly Template[] =>
  Object.entries(serviceData(service).resourceTypes).flatMap(([type, { arn }]) =>
    arn.split(/,\s*/).map((template) => compiled(type, template)),
  ),
);

function compiled(type: string, template: string): Template {
  const head = /^(?:[^:]*:){5}/.exec(template)?.[0] ?? '';
  const name = template.slice(head.length);
  return {
    type,
    pattern: new RegExp(`^${expanded(head, '[^:]*')}${expanded(name, '.+')}$`),
    literalLength: name.split(/\$\{[^}]*\}/).join('').length,
  };
}

const expanded = (template: string, variable: string) =>
  template
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(variable);
