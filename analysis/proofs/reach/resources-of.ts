import { listOf } from '../../evaluate/list-of';
import { oncePerName } from '../../evaluate/once-per-name';
import { actionData } from '../../evaluate/service-data';
import type { GrantClass } from './grant-class';
import type { Home } from './home';
import { resourceIsIn } from './resource-is-in';
import type { Target } from './target';
import { typeOfArn } from './type-of-arn';

/** Something to ask about: `named` when its ARN holds the name of its owner. */
export type AskedResource = { readonly arn: string; readonly type: string | undefined; readonly named: boolean };

/** What stands where a name or an id goes on; some types have several parts. */
const endings = ['thing', 'thing/1', 'thing/1/1', 'thing/1/1/1', 'thing:1'];

/**
 * The ARNs, of every resource type of the action, that the target could have and the grant is about.
 *
 * Three sources, so that none has to be complete: the names that the expectations list, the patterns of the grant with
 * the owner's name put in (whatever the grant reaches is asked for), and the type's own template for things with ids.
 */
export function resourcesOf(action: string, target: Target, grant: GrantClass): readonly AskedResource[] {
  const { service, action: data } = actionData(action);
  if (data.resourceTypes.length === 0) return [{ arn: '*', type: undefined, named: false }];
  const account = (target.elsewhere ? grant.home.elsewhere : grant.home)?.accountId;
  if (account === undefined) return [];
  const { reached, types } = thingsOf(service.prefix, target, grant, account);
  return data.resourceTypes.flatMap(({ name }) => {
    const type = name.toLowerCase();
    if (types.has(type)) return reached.filter((thing) => thing.type === type);
    const place = { partition: grant.home.partition, account, region: grant.alone.account.region };
    return examplesOfType(service.resourceTypes[type]?.arn ?? '', place)
      .filter((arn) => resourceIsIn(grant.statement, arn))
      .map((arn) => ({ arn, type, named: false }));
  });
}

type Things = { readonly reached: readonly AskedResource[]; readonly types: ReadonlySet<string | undefined> };

const known = new WeakMap<GrantClass, Map<string, Things>>();

/** Everything of one AWS service, whatever the action: found once, because most actions share their types. */
function thingsOf(prefix: string, target: Target, grant: GrantClass, account: string): Things {
  const ofGrant = known.get(grant) ?? new Map<string, Things>();
  known.set(grant, ofGrant);
  const key = `${prefix} ${target.says}`;
  const found = ofGrant.get(key) ?? things(prefix, target, grant, account);
  ofGrant.set(key, found);
  return found;
}

function things(prefix: string, target: Target, { statement, home, alone }: GrantClass, account: string): Things {
  const region = alone.account.region;
  const owner = target.name(home);
  const all = new Map<string, AskedResource>();
  /** The first example of each type: the others would be decided alike. */
  const add = (arns: readonly string[], named: boolean) => {
    const types = new Set<string>();
    for (const arn of arns) {
      const type = typeOfArn(prefix, arn);
      if (type === undefined || types.has(type)) continue;
      types.add(type);
      all.set(arn, { arn, type, named });
    }
    return types;
  };
  const rename = (pattern: string) => renamed(pattern, home, owner, account);
  const withNames = new Set<string>();
  for (const form of [...namesIn(prefix, home.owns), ...(prefix === 'iam' ? roleForms(home) : [])]) {
    for (const type of add(filled(rename(form), region), true)) withNames.add(type);
  }
  if (prefix === 'iam' && target.kind === 'shared') add(platformIam(home, account), true);
  for (const pattern of listOf(statement.Resource ?? '*')) {
    if (pattern === '*' || pattern.includes('${')) continue;
    const named = isNamed(pattern, home);
    add(filled(rename(pattern), region), named);
    if (named) continue;
    const arns = [`${owner}--thing`, `${owner}/thing`].map((name) => lastFilled(rename(pattern), name, region));
    add(
      arns.filter((arn) => withNames.has(typeOfArn(prefix, arn) ?? '')),
      true,
    );
  }
  return {
    reached: [...all.values()].filter(({ arn }) => resourceIsIn(statement, arn)),
    types: new Set([...all.values()].map(({ type }) => type)),
  };
}

/** The patterns that are of one AWS service; every pattern ends in a name that the service chose. */
const namesIn = (prefix: string, owns: readonly string[]) =>
  owns.filter((pattern) => pattern.split(':', 3)[2] === prefix);

/** Roles are nobody's own to change, so the expectations do not list them as owned. */
const roleForms = ({ partition, accountId, service }: Home) =>
  [`runtime/${service}/${service}_*`, `pipeline/${service}_*`].map(
    (role) => `arn:${partition}:iam::${accountId}:role/${role}`,
  );

const platformIam = ({ partition }: Home, account: string) =>
  ['role/platform/services-apply', 'policy/platform/pipeline'].map(
    (name) => `arn:${partition}:iam::${account}:${name}`,
  );

const isNamed = (pattern: string, { service }: Home) =>
  pattern.includes(`${service}--`) || pattern.includes(`${service}/`) || pattern.includes(`${service}_`);

function renamed(pattern: string, home: Home, owner: string, account: string): string {
  const named =
    owner === home.service
      ? pattern
      : ['--', '/', '_'].reduce((text, mark) => text.replaceAll(`${home.service}${mark}`, `${owner}${mark}`), pattern);
  return withAccount(named, home, account);
}

const withAccount = (pattern: string, { accountId }: Home, account: string) => pattern.replaceAll(accountId, account);

/** The pattern with its wildcards replaced: the Region by the role's, the rest by something that may stand there. */
const filled = (pattern: string, region: string): string[] =>
  pattern.includes('*') || pattern.includes('?')
    ? endings.map((ending) => lastFilled(pattern, ending, region))
    : [pattern];

function lastFilled(pattern: string, ending: string, region: string): string {
  const [arn = '', partition = '', service = '', regions = '', account = '', ...rest] = pattern.split(':');
  const resource = rest.join(':').replaceAll('?', 'x');
  const last = resource.lastIndexOf('*');
  const name =
    last < 0 ? resource : `${resource.slice(0, last).replaceAll('*', 'thing')}${ending}${resource.slice(last + 1)}`;
  return [arn, partition, service, regions.replace('*', region), account, name].join(':');
}

/** Examples of a type whose ARN holds no name of the owner's. */
function examplesOfType(
  templates: string,
  { partition, account, region }: { partition: string; account: string | undefined; region: string },
): string[] {
  return templatesIn(templates).map((template) =>
    template
      .replace(/\$\{Partition\}/gi, partition)
      .replace(/\$\{Region\}/gi, region)
      .replace(/\$\{Account\}/gi, account ?? '')
      .replace(/\$\{[^}]*\}/g, 'thing'),
  );
}

const templatesIn = oncePerName((templates) => templates.split(/,\s*/).filter((template) => template !== ''));
