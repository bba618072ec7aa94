/** Each environment and stage has a GitHub environment of its own; that of `deploy` bears the environment's name. */
export const githubEnvironmentName = (environment: string, stage: string): string =>
  stage === 'deploy' ? environment : [environment, stage].join('_');
