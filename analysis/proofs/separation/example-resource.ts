import { actionData, type ServiceData } from '../../evaluate/service-data';

/** Where an example is: whose account, in which Region, under which name. */
export type Whereabouts = {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
  readonly name: string;
};

/** One resource that an action could be about: of the type given, or that it requires, or `*` where it takes none. */
export function exampleResource(name: string, where: Whereabouts, type = exampleType(name)): string {
  const { service } = actionData(name);
  const template = type && templateOf(service, type);
  return template === undefined ? '*' : fill(template, where);
}

/** The type of the example, because the ARNs of two types can look alike. */
export function exampleType(name: string): string | undefined {
  const { action } = actionData(name);
  return (action.resourceTypes.find(({ required }) => required) ?? action.resourceTypes[0])?.name;
}

const templateOf = ({ resourceTypes }: ServiceData, type: string) =>
  resourceTypes[type.toLowerCase()]?.arn.split(/,\s*/)[0];

const fill = (template: string, { partition, account, region, name }: Whereabouts) =>
  template.replace(/\$\{([^}]*)\}/g, (_, variable: string) => {
    switch (variable.toLowerCase()) {
      case 'partition':
        return partition;
      case 'account':
        return account;
      case 'region':
        return region;
      default:
        return name;
    }
  });
