import { pathName, resourceName } from '../names';
import type { GrantInput } from './grant';
import { homeArn } from './home-arn';

/** Log groups that a service may own, by the AWS service that writes them. */
export const logGroupNames = {
  lambda: (service: string) => `/aws/lambda/${resourceName(service, '*')}`,
  ecs: (service: string) => `/ecs/${pathName(service, '*')}`,
  codebuild: (service: string) => `/aws/codebuild/${resourceName(service, '*')}`,
} as const;

/** ARNs of the service's own log groups; the pattern covers their streams as well. */
export const ownLogGroups = (
  { service, home }: Pick<GrantInput, 'service' | 'home'>,
  ...writers: readonly (keyof typeof logGroupNames)[]
) => writers.map((writer) => homeArn(home, 'logs', `log-group:${logGroupNames[writer](service)}`));
