import type { Expectations } from '../../expectations/expectations';
import type { ResourceChange } from '../plan/resource-change';
import { accountOf } from './account-of';
import type { GatedStack } from './gate-input';
import type { Importing } from './import-id';

/** What decides the id of an import, and the names of values that were asked for and that nobody can say yet. */
export function importingOf(
  expectations: Expectations,
  stack: GatedStack,
  change: ResourceChange,
): { readonly importing: Importing; readonly unsaid: ReadonlySet<string> } {
  const { module } = stack;
  const unsaid = new Set<string>();
  const said = (name: string, value: unknown): string => {
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
    unsaid.add(name);
    return '';
  };
  const account = () => said('account', accountOf(module));
  return {
    unsaid,
    importing: {
      expectations,
      stack,
      change,
      account,
      owner: () => said('owner', module.providers.github?.[0]?.owner),
      of: (argument, otherwise) => {
        const written = module.resources.get(change.address)?.[argument];
        if (otherwise !== undefined && (written === undefined || written === null)) return otherwise;
        // A reference is followed by Terraform, which says nothing while it is unknown.
        const isTemplate = typeof written === 'string' && /[$%]\{/.test(written);
        return said(argument, isTemplate ? change.after?.[argument] : written);
      },
      arn: (service, resource) => {
        const region = service === 'iam' ? '' : said('region', module.providers.aws?.[0]?.region);
        return `arn:${expectations.organization.partition}:${service}:${region}:${account()}:${resource}`;
      },
    },
  };
}
