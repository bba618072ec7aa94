/**
 * ARNs that AWS documents for actions which the Service Authorization data does not list them for.
 *
 * API Gateway's data keeps the types of REST APIs alone for actions that both of its versions share; a SAM template is
 * authorised on AWS's macro; tags of load balancers of today's kind are listed for the classic one.
 */
const documented: Readonly<Record<string, RegExp>> = {
  apigateway: /^arn:[^:]*:apigateway:[^:]*::\/(apis|vpclinks|tags)(\/.*)?$/,
  cloudformation: /^arn:[^:]*:cloudformation:[^:]*:aws:transform\/[A-Za-z0-9-]+$/,
  elasticloadbalancing:
    /^arn:[^:]*:elasticloadbalancing:[^:]*:[^:]*:(targetgroup|listener|listener-rule|loadbalancer)\//,
};

/** Whether AWS documents the ARN outside of the data. */
export const documentedElsewhere = (prefix: string, pattern: string): boolean =>
  documented[prefix]?.test(pattern) ?? false;
