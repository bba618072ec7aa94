/**
 * Services that act with a service-linked role of their own, by IAM service prefix.
 *
 * The first use of a service makes the role on behalf of whoever may make roles; pipelines may not, so the baseline does.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */
export const serviceLinkedRoles: Readonly<Record<string, string>> = {
  ecs: 'ecs.amazonaws.com',
  elasticache: 'elasticache.amazonaws.com',
  elasticloadbalancing: 'elasticloadbalancing.amazonaws.com',
  rds: 'rds.amazonaws.com',
};
