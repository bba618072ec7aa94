import { actionData } from '../../analysis/evaluate/service-data';
import { Refusal } from '../refusal';

/** The resource that is asked about; left out it is `*`, unless the action is always on something. */
export function resourceOf(action: string, resource: string | undefined): string {
  if (resource !== undefined) return resource;
  const { service, action: data } = actionData(action);
  const required = data.resourceTypes.find((type) => type.required);
  if (required === undefined) return '*';
  const forms = data.resourceTypes
    .filter((type) => type.required)
    .flatMap(({ name }) => service.resourceTypes[name.toLowerCase()]?.arn.split(/,\s*/)[0] ?? []);
  throw new Refusal(
    `resource: must be given for ${action}, got "nothing"; add an ARN such as ${forms.join(' or ') || required.name}`,
  );
}
