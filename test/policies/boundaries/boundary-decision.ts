import type { Case } from '../grants/cases';
import { decide } from '../grants/decide';

/** An identity policy under which only the boundary decides. */
export const everything = [{ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' } as const];

/** What the pipeline boundary says to a role that may do everything, with the Deny that says it where the case names one. */
export const boundaryDecision = ({ by, outcome: _, ...call }: Case) => {
  const { outcome, decidedBy } = decide('pipeline', everything, call);
  return { outcome, by: by === undefined ? undefined : decidedBy.statement };
};
export const expectedOf = ({ outcome, by }: Case) => ({ outcome, by });
