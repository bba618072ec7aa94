import type { Finding } from '../finding';
import type { Service } from '../platform';
import type { Share } from '../schema';
import { suggestion } from '../schema-findings';
import type { Check } from './check';

type Found = Pick<Finding, 'rule' | 'got' | 'remedy'>;

/** A share gives what its owner uses to another service that lives in the same accounts. */
export const sharesFit: Check = {
  name: 'shares-fit',
  run: ({ platform: { services } }) => {
    const byId = new Map(services.map((service) => [service.id, service]));
    return services.flatMap((owner) =>
      (owner.entry.shares ?? [])
        .flatMap((share) => [...notUsed(owner, share), ...unfit(owner, share, byId)])
        .map((found): Finding => ({ check: 'shares-fit', subject: `service ${owner.id}`, ...found })),
    );
  },
};

const notUsed = ({ uses, entry }: Service, { use, name }: Share): Found[] =>
  uses.includes(use) || (use === 's3' && entry.pipeline.profile === 'static-site')
    ? []
    : [
        {
          rule: `share of ${name} must be of a service under uses`,
          got: use,
          remedy: `add ${use} to uses or remove the share`,
        },
      ];

function unfit(owner: Service, share: Share, services: ReadonlyMap<string, Service>): Found[] {
  const receiver = services.get(share.with);
  const what = `share of ${share.name}`;
  if (!receiver) {
    const others = [...services.keys()].filter((id) => id !== owner.id);
    return [
      {
        rule: `${what} must be with a service of registry/services`,
        got: share.with,
        remedy: suggestion(share.with, others, 'remove the share'),
      },
    ];
  }
  if (receiver.id === owner.id)
    return [{ rule: `${what} must be with another service`, got: share.with, remedy: 'remove the share' }];
  const common = owner.entry.environments.filter((id) => receiver.entry.environments.includes(id));
  if (common.length === 0)
    return [
      {
        rule: `${what} must be with a service that has an environment in common`,
        got: receiver.entry.environments.join(', '),
        remedy: `add an environment to ${share.with} or remove the share`,
      },
    ];
  return [...new Set(common)]
    .filter((id) => !accountsIn(owner, id).some((account) => accountsIn(receiver, id).includes(account)))
    .map((id) => ({
      rule: `${what} must be with a service in the same account in ${id}`,
      got: `${receiver.homes.get(id)?.account.name}`,
      remedy: 'place both in one account or remove the share',
    }));
}

/** While a service moves, it shares from both of its homes. */
const accountsIn = ({ homes, leaving }: Service, environment: string): string[] =>
  [homes, leaving].flatMap((of) => of.get(environment)?.account.name ?? []);
