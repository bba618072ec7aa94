import type { ExpectedEnvironment } from '../../../../expectations/expectations';
import { oncePerName } from '../../../evaluate/once-per-name';
import { type ActionData, serviceData, serviceExists } from '../../../evaluate/service-data';
import { exampleResource, exampleType, type Whereabouts } from '../example-resource';
import { guardedCall as call, type GuardedCall } from '../guarded-call';
import { known } from './known';

const { neverLockedOut, notFirst, somebody, runtime } = known;

/** Prefixes under which the use of another service is asked for. */
const usedAs: Readonly<Record<string, string>> = { apigateway: 'execute-api', rds: 'rds-db' };

/** What everybody needs in every Region, whatever an environment lists: to know who one is, and the account's records. */
const everywhere = [
  'access-analyzer',
  'account',
  'cloudtrail',
  'config',
  'health',
  'iam',
  'organizations',
  'servicequotas',
  'sts',
  'support',
  'tag',
];

/**
 * What a partition keeps in its global Region, in whole or for its global services.
 *
 * @see https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/global-services.html
 */
const alsoGlobal = [
  'acm',
  'budgets',
  'ce',
  'cloudfront',
  'cloudwatch',
  'events',
  'logs',
  'route53',
  'route53domains',
  'shield',
  'sns',
  'waf',
  'wafv2',
];

/** Services that few environments have: the first that is not listed is asked about. */
const seldom = ['gamelift', 'braket', 'groundstation', 'robomaker', 'workspaces'];

/** Regions of which at least one is no environment's, and none is a partition's global one. */
const distant = ['me-central-1', 'sa-east-1', 'af-south-1', 'cn-northwest-1', 'us-gov-east-1'];

type Place = Whereabouts & { readonly globalRegion: string };

/** Each AWS service is used in the Regions that the environment lists for it, and no other service anywhere. */
export function serviceCalls({ services: listed, regions }: ExpectedEnvironment, where: Place): GuardedCall[] {
  const services: Record<string, readonly string[]> = { ...listed };
  for (const [service, use] of Object.entries(usedAs)) if (listed[service]) services[use] ??= listed[service];
  const elsewhere = distant.find((region) => !regions.includes(region)) ?? '';
  const using = (name: string, service: string, region: string, may: readonly string[], by?: readonly string[]) => {
    const action = someActionOf(service);
    return call(
      name,
      action,
      exampleResource(action, { ...where, region }),
      may,
      { 'aws:RequestedRegion': region },
      { ...(by && { by }), resourceType: exampleType(action) },
    );
  };
  const few = [somebody, runtime];
  const unlisted = seldom.find((service) => services[service] === undefined && serviceExists(service));
  return [
    ...Object.entries(services).flatMap(([service, own]) => {
      if (everywhere.includes(service)) return [];
      const allowed = alsoGlobal.includes(service) ? [...own, where.globalRegion] : own;
      const near = [...new Set([...regions, where.globalRegion])].filter((region) => !allowed.includes(region));
      return [
        ...allowed.map((region) => using(`${service} in ${region}`, service, region, notFirst, few)),
        ...near.map((region) => using(`${service} in ${region}`, service, region, neverLockedOut, few)),
        using(`${service} in a Region that nobody asked for`, service, elsewhere, neverLockedOut),
      ];
    }),
    ...everywhere.map((service) => using(`${service} anywhere`, service, elsewhere, notFirst, few)),
    ...(unlisted === undefined
      ? []
      : regions.map((region) =>
          using(`a service that nobody asked for, ${unlisted}`, unlisted, region, neverLockedOut),
        )),
  ];
}

const isRead = ({ accessLevel }: ActionData) => accessLevel === 'List' || accessLevel === 'Read';
const isFree = ({ resourceTypes }: ActionData) => resourceTypes.every(({ required }) => !required);

/** A call of a service that no other guardrail is about: a read, and one about nothing in particular where there is one. */
const someActionOf = oncePerName((service): string => {
  const actions = Object.values(serviceData(service).actions);
  const found = actions.find((one) => isRead(one) && isFree(one)) ?? actions.find(isRead) ?? actions[0];
  return `${service}:${found?.name ?? ''}`;
});
