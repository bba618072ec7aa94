import type { GrantHome } from './grant';

/**
 * The ARN of something in a service's home, account and partition always literal.
 *
 * An environment of several Regions gets `*` instead of one ARN for each, which would multiply the size of every role;
 * the guardrail on Regions is the fence then.
 */
export const homeArn = (home: GrantHome, awsService: string, resource: string) => {
  const [only, ...others] = home.regions;
  const region = only === undefined ? home.region : others.length > 0 ? '*' : only;
  return `arn:${home.partition}:${awsService}:${region}:${home.account}:${resource}`;
};
