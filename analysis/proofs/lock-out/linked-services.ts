/**
 * Services that act in an account with a role of their own, which no pipeline may make.
 *
 * Every one of them, whatever an account's environment allows today: the next service of an environment is a change of the
 * registry, and none of the identity that applies it.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */
export const linkedServices: readonly { readonly service: string; readonly role: string }[] = [
  { service: 'ecs.amazonaws.com', role: 'AWSServiceRoleForECS' },
  { service: 'elasticache.amazonaws.com', role: 'AWSServiceRoleForElastiCache' },
  { service: 'elasticloadbalancing.amazonaws.com', role: 'AWSServiceRoleForElasticLoadBalancing' },
  { service: 'rds.amazonaws.com', role: 'AWSServiceRoleForRDS' },
];
