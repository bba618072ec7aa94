import type { Parsed } from '../../registry/load-platform';
import { suggestion } from '../../registry/schema-findings';
import { endedMove } from './ended-move';
import { moveFinding } from './move-finding';
import type { MoveRequest } from './move-request';
import { openedMove } from './opened-move';
import type { PlannedMove } from './outcome';

/**
 * The lock that a step of a move leads to, decided from the sources alone.
 *
 * What must hold of the lock is left to the checks, which judge it whoever wrote it; here stands what only the command
 * can know: whether the account can be meant, and whether the step has its turn.
 */
export function plannedMove(parsed: Parsed, request: MoveRequest): PlannedMove {
  const { service } = request;
  const ids = Object.values(parsed.services).map(({ id }) => id);
  if (!ids.includes(service)) {
    const remedy = suggestion(service, ids, 'name a service of registry/services');
    const finding = moveFinding(`service ${service}`, 'must be one of registry/services', service, remedy);
    return { move: undefined, findings: [finding] };
  }
  return request.step === 'open' ? openedMove(parsed, request) : endedMove(parsed, request);
}
