/** Prefixes under which only the use of a service is asked for: who allows the service allows its use. */
export const dataPlanes: Readonly<Record<string, string>> = {
  apigateway: 'execute-api',
  rds: 'rds-db',
};
