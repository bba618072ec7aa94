import type { ExpectedEnvironment } from '../../../expectations/expectations';
import type { Calls } from './calls';

/** Prefixes that are the data plane of a service with another prefix: who allows the one allows the other. */
const dataPlanes: Readonly<Record<string, string>> = { 'execute-api': 'apigateway', 'rds-db': 'rds' };

const globalRegions: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
};

export type Place = { readonly partition: string; readonly homeRegion: string };

/** The Regions that calls go to; undefined where the environment does not allow the AWS service. */
export function regionsFor(
  prefix: string,
  where: Calls['region'],
  { services }: ExpectedEnvironment,
  { partition, homeRegion }: Place,
): readonly string[] | undefined {
  const allowed = services[dataPlanes[prefix] ?? prefix];
  if (allowed === undefined || where === undefined) return allowed;
  return where === 'home' ? [homeRegion] : [globalRegions[partition] ?? homeRegion];
}
