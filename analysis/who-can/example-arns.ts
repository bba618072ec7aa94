import { actionData } from '../evaluate/service-data';
import type { ModelRole } from '../model';

/** Stands for a name that a policy leaves open. */
const anyName = 'example';

/**
 * ARNs that a resource pattern of a role's policy stands for, one for each type that the action takes.
 *
 * What the pattern leaves open becomes the role's own account and Region, and a name that nothing else has.
 */
export function exampleArns(pattern: string, action: string, role: ModelRole, partition: string): string[] {
  const { service, action: data } = actionData(action);
  if (data.resourceTypes.length === 0) return ['*'];
  if (pattern !== '*') return [filledPattern(pattern, role)];
  return data.resourceTypes.flatMap(({ name }) => {
    const [template] = service.resourceTypes[name.toLowerCase()]?.arn.split(/,\s*/) ?? [];
    return template === undefined ? [] : [filledTemplate(template, role, partition)];
  });
}

function filledPattern(pattern: string, { account, tags }: ModelRole): string {
  const open = ['*', '*', '*', account.region, account.id];
  return pattern
    .replace(/\$\{aws:PrincipalTag\/([^},]+)[^}]*\}/gi, (_, tag: string) => tags[tag] ?? anyName)
    .split(':')
    .map((part, index) =>
      part === '*' ? (open[index] ?? anyName) : part.replaceAll('*', anyName).replaceAll('?', 'x'),
    )
    .join(':');
}

const filledTemplate = (template: string, { account }: ModelRole, partition: string) =>
  template
    .replace('${Partition}', partition)
    .replace('${Region}', account.region)
    .replace('${Account}', account.id)
    .replace(/\$\{[^}]*\}/g, anyName);
