import type { Finding } from './finding';
import type { Platform } from './platform';
import { repeated } from './repeated';
import type { Loss } from './schema';

/** Days for which a loss may be meant: long enough to review and apply it, too short to be forgotten. */
const longest = 31;

/** What a loss is called: `<stack>:<address>`, or `<stack>:<service>` for everything of a service. */
export const lossId = (loss: Loss): string => `${loss.stack}:${'address' in loss ? loss.address : loss.service}`;

/**
 * What is wrong with `registry/losses.ts`: like a waiver, a loss has an end, and one that says nothing any more is a finding.
 *
 * @param today as `yyyy-mm-dd`; a loss holds through the day on which it expires.
 */
export function judgeLosses(
  { losses, services, lock }: Pick<Platform, 'losses' | 'services' | 'lock'>,
  today: string,
): Finding[] {
  const last = dayAfter(today, longest);
  return [
    ...losses.flatMap((loss) => {
      const { stack, expires } = loss;
      const say = (rule: string, got: string, remedy: string) => [found(lossId(loss), rule, got, remedy)];
      if (expires < today)
        return say(`must not have expired by ${today}`, expires, 'remove it, or decide again until when');
      if (expires > last) return say(`must expire by ${last}`, expires, `choose a day within ${longest} days`);
      if (!lock.stacks.includes(stack))
        return say('stack must be one of environments/lock.json', stack, 'correct the stack, or remove the loss');
      if (!('service' in loss)) return [];
      const account = /^services-(.+)$/.exec(stack)?.[1];
      if (account === undefined)
        return say(
          'stack must be services-<account> for all that a service has',
          stack,
          'name each loss by its address',
        );
      const lives = services.some(
        ({ id, homes }) => id === loss.service && [...homes.values()].some((home) => home.account.name === account),
      );
      return lives
        ? say(
            `service must have left the account ${account}`,
            loss.service,
            'remove the environment from its entry, or the loss',
          )
        : [];
    }),
    ...repeated(losses.map(lossId)).map((id) =>
      found(id, 'must be listed once in registry/losses.ts', id, 'remove the second one'),
    ),
  ];
}

/** Empty for what is no day, and then every loss is too long. */
function dayAfter(day: string, days: number): string {
  const time = Date.parse(day) + days * 86_400_000;
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

const found = (loss: string, rule: string, got: string, remedy: string): Finding => ({
  check: 'losses',
  subject: `loss ${loss}`,
  rule,
  got,
  remedy,
});
