import { type ActionData, serviceData, serviceExists } from '../../../analysis/evaluate/service-data';

const glob = (pattern: string) =>
  new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 'i');

/** The actions that a pattern such as `dynamodb:Describe*` stands for; none when the service does not exist. */
export const actionsLike = (pattern: string): ActionData[] => {
  const [prefix = '', name = ''] = pattern.split(':');
  if (!serviceExists(prefix)) return [];
  return Object.values(serviceData(prefix).actions).filter((action) => glob(name).test(action.name));
};

/** An ARN of a resource type, made from the template of the reference. */
export const sampleArn = (prefix: string, type: string): string =>
  (serviceData(prefix).resourceTypes[type.toLowerCase()]?.arn ?? '')
    .split(', ')
    .slice(0, 1)
    .join('')
    .replaceAll('${Partition}', 'aws')
    .replaceAll('${Region}', 'eu-west-1')
    .replaceAll('${Account}', '111111111111')
    .replaceAll(/\$\{[^}]*\}/g, 'x');

/** What a `*` of a grant may stand for, so that one pattern is tried as every resource type that it covers. */
const fillers = [
  'x',
  'x/x',
  'x/x/x',
  'x/x/x/x',
  'x:x',
  'x:x:x',
  'x:log-stream:x',
  'x/index/x',
  'x/stream/x',
  'x:1/x',
  'db:x',
];

/** The resource types of the action that the ARN of a grant can be of. */
export const typesFitting = (prefix: string, action: ActionData, arn: string): string[] => {
  const [, , , , account] = arn.split(':');
  const candidates = fillers.map((filler) => {
    const segments = arn.split(':');
    const head = segments.slice(0, 5).map((segment) => (segment === '*' ? 'eu-west-1' : segment));
    return [...head, segments.slice(5).join(':').replaceAll('*', filler)].join(':');
  });
  return action.resourceTypes
    .map(({ name }) => name)
    .filter((name) =>
      (serviceData(prefix).resourceTypes[name.toLowerCase()]?.arn ?? '').split(', ').some((template) => {
        const hasAccount = template.split(':')[4] !== '';
        if (hasAccount && account === '') return false;
        return candidates.some((candidate) => templatePattern(template).test(candidate));
      }),
    );
};

const templatePattern = (template: string) => {
  const [head, tail] = [template.split(':').slice(0, 5), template.split(':').slice(5).join(':')];
  const expand = (text: string, variable: string) =>
    text
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join(variable);
  return new RegExp(`^${head.map((segment) => expand(segment, '[^:]*')).join(':')}:${expand(tail, '.+')}$`);
};
