import type { Expectations, ExpectedHome } from '../../../expectations/expectations';

/** Where a service lives, with another place in which it lives as well. */
export type Home = ExpectedHome & { readonly partition: string; readonly elsewhere: ExpectedHome | undefined };

/** Every home by service, environment and account: a service that moves has two in one environment. */
export function homesOf({ homes, organization: { partition } }: Expectations): ReadonlyMap<string, Home> {
  const ofService = new Map<string, ExpectedHome[]>();
  for (const home of homes) ofService.set(home.service, [...(ofService.get(home.service) ?? []), home]);
  return new Map(
    homes.map((home) => [
      homeKey(home),
      {
        ...home,
        partition,
        elsewhere: ofService.get(home.service)?.find(({ accountId }) => accountId !== home.accountId),
      },
    ]),
  );
}

export const homeKey = ({
  service,
  environment,
  accountId,
}: Readonly<Record<'service' | 'environment' | 'accountId', string>>) => `${service}/${environment}/${accountId}`;
