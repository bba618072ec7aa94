import type { Lock } from '../../environments/schema';
import type { Finding } from '../../registry/finding';
import type { Parsed } from '../../registry/load-platform';
import { suggestion } from '../../registry/schema-findings';
import { moveFinding } from './move-finding';
import type { MoveRequest } from './move-request';
import type { PlannedMove } from './outcome';

/** The second step: one of the two homes goes, the old one when the move is finished and the new one when it is cancelled. */
export function endedMove(parsed: Parsed, request: Extract<MoveRequest, { step: 'finish' | 'cancel' }>): PlannedMove {
  const { lock } = parsed;
  const { service, step } = request;
  const open = lock.moves?.[service] ?? {};
  const refuse = (...findings: Finding[]): PlannedMove => ({ move: undefined, findings });
  const environment = chosen(Object.keys(open), request);
  if (typeof environment !== 'string') return refuse(environment);
  const [from = '', to = ''] = [open[environment], lock.homes[service]?.[environment]];
  const [gone, stays] = step === 'finish' ? [from, to] : [to, from];
  const receivers = receiversIn(parsed, { service, environment, account: gone });
  if (receivers.length > 0)
    return refuse(
      moveFinding(
        `service ${service}`,
        `what it shares must not be used in ${gone} when it goes`,
        receivers.join(', '),
        `${step} the move of ${receivers.join(', ')} first`,
      ),
    );
  return {
    findings: [],
    move: { step, service, environment, from, to },
    lock: {
      ...lock,
      homes: { ...lock.homes, [service]: { ...lock.homes[service], [environment]: stays } },
      ...withoutMove(lock, service, environment),
    },
  };
}

function chosen(open: readonly string[], { service, environment, step }: MoveRequest): string | Finding {
  const subject = `service ${service}`;
  const [only, ...others] = open;
  if (only === undefined)
    return moveFinding(subject, `must have an open move to ${step}`, 'none', 'open one with --to <account>');
  if (environment === undefined)
    return others.length === 0
      ? only
      : moveFinding(subject, `must have one open move to ${step}`, open.join(', '), 'say which with --environment');
  return open.includes(environment)
    ? environment
    : moveFinding(
        subject,
        'environment must have an open move',
        environment,
        suggestion(environment, open, 'correct it'),
      );
}

/** Services that receive a share of this one, and have a home of their own in the account. */
function receiversIn(
  { services, lock }: Parsed,
  { service, environment, account }: { service: string; environment: string; account: string },
): string[] {
  const owner = Object.values(services).find(({ id }) => id === service);
  const receivers = new Set((owner?.shares ?? []).map((share) => share.with));
  return [...receivers].filter((id) =>
    [lock.homes, lock.moves ?? {}].some((homes) => homes[id]?.[environment] === account),
  );
}

/** The move is gone, and so is what held nothing else. */
function withoutMove({ moves = {} }: Lock, service: string, environment: string): Pick<Lock, 'moves'> {
  const { [environment]: _, ...others } = moves[service] ?? {};
  const { [service]: __, ...rest } = moves;
  const left = Object.keys(others).length > 0 ? { ...rest, [service]: others } : rest;
  return { moves: Object.keys(left).length > 0 ? left : undefined };
}
