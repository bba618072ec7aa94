import { actionData, allServices, serviceData, serviceExists } from '../analysis/evaluate/service-data';
import { nearest } from '../registry/nearest';
import { Refusal } from './refusal';

/** An action as the reference writes it, whatever case it was typed in; refuses what AWS does not have. */
export function actionNamed(text: string): string {
  const refuse = (rule: string, remedy: string) =>
    new Refusal(`action: ${rule}, got ${JSON.stringify(text)}; ${remedy}`);
  const [prefix = '', name = '', ...rest] = text.toLowerCase().split(':');
  if (!text.includes(':')) throw refuse('must begin with its service', `${prefixRemedy(prefix)}`);
  if (/[*?]/.test(text)) throw refuse('must be one action, without wildcards', 'ask about each action');
  if (rest.length > 0 || name === '') throw refuse('must be service:action', 'write it as iam:CreateRole');
  if (!serviceExists(prefix)) {
    const meant = nearest(prefix, allServices());
    const written = meant && (serviceData(meant).actions[name]?.name ?? text.slice(prefix.length + 1));
    throw refuse('must be of a service that AWS has', meant ? `use "${meant}:${written}"` : 'check the spelling');
  }
  const { actions } = serviceData(prefix);
  if (!Object.hasOwn(actions, name)) {
    const meant = actions[nearest(name, Object.keys(actions)) ?? ''];
    throw refuse(
      `must be one that ${prefix} has`,
      meant ? `use "${prefix}:${meant.name}"` : 'look it up in the Service Authorization Reference',
    );
  }
  const { service, action } = actionData(text);
  return `${service.prefix}:${action.name}`;
}

/** The services that have an action of this name. */
function prefixRemedy(name: string): string {
  const owners = allServices().filter((prefix) => Object.hasOwn(serviceData(prefix).actions, name));
  const [first] = owners;
  if (first === undefined) return 'write it as iam:CreateRole';
  const written = owners.slice(0, 3).map((prefix) => `"${prefix}:${serviceData(prefix).actions[name]?.name}"`);
  return `use ${written.join(' or ')}`;
}
