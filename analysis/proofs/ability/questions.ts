import type { ExpectedEnvironment, ExpectedServiceRole, OrganizationFacts } from '../../../expectations/expectations';
import type { Question } from '../../decide-as';
import { oncePerName } from '../../evaluate/once-per-name';
import { defaultKeyPolicy } from '../reach/default-key-policy';
import type { Calls, Step } from './calls';
import { steps } from './calls';
import { regionsFor } from './regions';
import type { Task } from './work-of';

/** One call that must be allowed, and what it is part of. */
export type Need = { readonly doing: string; readonly step: Step; readonly question: Question };

type Names = Readonly<Record<string, string>>;
export type Unmet = { readonly doing: string; readonly prefix: string };

/** Every call of one task in every Region that the environment allows, and the AWS services that it should allow. */
export function questionsOf(
  { work, names }: Task,
  role: ExpectedServiceRole,
  environment: ExpectedEnvironment,
  organization: Pick<OrganizationFacts, 'partition' | 'homeRegion'>,
): { needs: Need[]; unmet: Unmet[] } {
  const needs: Need[] = [];
  const unmet: Unmet[] = [];
  const { partition, homeRegion } = organization;
  for (const step of steps) {
    for (const calls of work[step] ?? []) {
      for (const action of calls.actions) {
        const prefix = action.slice(0, action.indexOf(':'));
        const regions = regionsFor(prefix, calls.region, environment, organization);
        if (regions === undefined && !calls.optional) unmet.push({ doing: work.name, prefix });
        for (const region of regions ?? []) {
          const filled: Names = {
            partition,
            home: homeRegion,
            account: role.accountId,
            service: role.service,
            artifacts: role.job.artifacts ?? role.accountId,
            ...names,
            region,
          };
          for (const question of asked(action, prefix, calls, filled)) needs.push({ doing: work.name, step, question });
        }
      }
    }
  }
  return { needs, unmet };
}

function asked(action: string, prefix: string, calls: Calls, names: Names): Question[] {
  const context = contextOf(calls, names);
  return (typeof calls.on === 'string' ? [calls.on] : calls.on).map((on) => ({
    action,
    resource: fill(
      on === '*' || on.startsWith('arn:') ? on : `arn:{partition}:${prefix}:{region}:{account}:${on}`,
      names,
    ),
    ...(calls.type !== undefined && { resourceType: calls.type }),
    // Nobody but the platform writes key policies, so a service's key has the one that AWS gives it.
    ...(prefix === 'kms' &&
      on.startsWith('key/') && { resourcePolicy: keyPolicy(`${names.partition} ${names.account}`) }),
    context,
  }));
}

/** Made once for each account, because a document is compiled once. */
const keyPolicy = oncePerName((place) => {
  const [partition = '', account = ''] = place.split(' ');
  return defaultKeyPolicy(partition, account);
});

const serviceTag = 'platform:service';

function contextOf({ tags, context = {} }: Calls, names: Names): Question['context'] {
  const { service = '', region = '' } = names;
  return {
    'aws:RequestedRegion': region,
    ...(tags === 'sent' || tags === 'own and sent'
      ? { [`aws:RequestTag/${serviceTag}`]: service, 'aws:TagKeys': [serviceTag, 'platform:team'] }
      : {}),
    ...(tags === 'own' || tags === 'own and sent' ? { [`aws:ResourceTag/${serviceTag}`]: service } : {}),
    ...(tags === 'shared' ? { 'aws:ResourceTag/platform:owner': 'platform' } : {}),
    ...Object.fromEntries(Object.entries(context).map(([key, value]) => [key, fill(value, names)])),
  };
}

function fill(template: string, names: Names): string {
  if (!template.includes('{')) return template;
  return template.replace(/\{([a-zA-Z]+)\}/g, (_match, name: string) => {
    const value = names[name];
    if (value === undefined)
      throw new Error(`calls ${template}: names must be known, got "${name}"; give it to the task`);
    return value;
  });
}
