import { gitlabAudience } from './gitlab';

const stages = ['test', 'build', 'deploy'];

/** Every audience that a GitLab job may ask for in these environments; the OIDC provider refuses all others. */
export const gitlabAudiences = (environments: readonly string[]): string[] =>
  environments.flatMap((environment) => stages.map((stage) => gitlabAudience({ environment, stage }))).sort();
