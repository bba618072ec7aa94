import type { Synthesis } from '../synthesis';

/** The stack that keeps the artifacts of a service, whose policies name the accounts that pull them; undefined without a home there. */
export function artifactsStack({ platform }: Synthesis, service: string): string | undefined {
  const { artifactEnvironment } = platform.organization;
  const home = platform.services.find(({ id }) => id === service)?.homes.get(artifactEnvironment);
  return home && `services-${home.account.name}`;
}
