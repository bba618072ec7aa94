import type { Lock } from '../../environments/schema';
import { checkSources } from '../../registry/check-platform';
import type { Finding } from '../../registry/finding';
import { type Parsed, parseSources, type Sources } from '../../registry/load-platform';
import type { ServiceEntry } from '../../registry/schema';
import { type LockChange, lockChanges } from '../lock/lock-changes';
import { type Loss, lossesOf } from './losses-of';
import type { MoveRequest } from './move-request';
import type { Move } from './outcome';
import { plannedMove } from './planned-move';
import { type StackDifference, stackDifferences } from './stack-differences';
import { synthesisedStacks } from './synthesised-stacks';

/** A step of a move, with everything that the next apply would do because of it. */
export type Moved = {
  readonly move: Move;
  readonly entry: ServiceEntry;
  readonly lock: Lock;
  readonly changes: readonly LockChange[];
  readonly stacks: readonly StackDifference[];
  readonly losses: readonly Loss[];
  /** The role that can still remove what was deployed into the home that goes; undefined where the service has none. */
  readonly oldDeployRole: string | undefined;
};

/**
 * Decides one step of a move and synthesises both sides of it, so that what is said is what Terraform will read.
 *
 * @returns findings instead where the sources do not hold, the step is refused, or the checks refuse what it leads to.
 */
export function moveHome(
  sources: Sources,
  request: MoveRequest,
  today: string,
):
  | { readonly moved: Moved; readonly findings: readonly [] }
  | { readonly moved: undefined; findings: readonly Finding[] } {
  const refuse = (findings: readonly Finding[]) => ({ moved: undefined, findings });
  const { parsed, findings: malformed } = parseSources(sources);
  if (!parsed) return refuse(malformed);
  const planned = plannedMove(parsed, request);
  if (planned.move === undefined) return refuse(planned.findings);
  const { move, lock } = planned;
  const moved: Sources = { ...sources, environments: { ...sources.environments, lock } };
  const { findings: refused } = checkSources(moved, { today });
  if (refused.length > 0) return refuse(refused);
  const before = synthesisedStacks(sources, today);
  if (before.findings.length > 0) return refuse(before.findings);
  const after = synthesisedStacks(moved, today);
  if (after.findings.length > 0) return refuse(after.findings);
  const entry = Object.values(parsed.services).find(({ id }) => id === move.service);
  if (entry === undefined) throw new Error(`service ${move.service} has gone from the sources`);
  const stacks = stackDifferences(before.stacks, after.stacks);
  return {
    findings: [],
    moved: {
      move,
      entry,
      lock,
      changes: lockChanges(parsed.lock, lock),
      stacks,
      losses: lossesOf(stacks),
      oldDeployRole: oldDeployRole(parsed, planned.move, stacks),
    },
  };
}

/** Both homes have the same roles, so that what is made in the new one says what the old one has. */
function oldDeployRole(
  { organization: { partition }, lock }: Parsed,
  { step, service, from }: Move,
  stacks: readonly StackDifference[],
): string | undefined {
  const name = `${service}_deploy`;
  const isThere = stacks.some(({ adds }) => adds.includes(`aws_iam_role.${name}`));
  return step === 'open' && isThere
    ? `arn:${partition}:iam::${lock.accounts[from]?.id}:role/pipeline/${name}`
    : undefined;
}
