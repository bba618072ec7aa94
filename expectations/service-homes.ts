import type { Platform } from '../registry/platform';
import { byKey } from './by-key';
import type { ExpectedHome } from './expectations';
import { ownedResources } from './owned-resources';
import { roleAccount } from './role-account';

/** Every service in every environment whose account may hold its roles: twice in one that it is moving within. */
export function serviceHomes({ organization: { partition }, services }: Platform): ExpectedHome[] {
  return services
    .flatMap((service) =>
      [...service.homes.values(), ...service.leaving.values()].flatMap((home): ExpectedHome[] => {
        const account = roleAccount(service, home);
        if (account === undefined) return [];
        return [
          {
            service: service.id,
            team: service.team.id,
            environment: home.environment.id,
            account: account.name,
            accountId: account.id,
            owns: ownedResources({
              service: service.id,
              partition,
              account: account.id,
              artifacts: service.artifacts?.account.id,
            }),
          },
        ];
      }),
    )
    .sort(byKey(({ service, environment, account }) => `${service}/${environment}/${account}`));
}
