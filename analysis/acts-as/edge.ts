import type { Question } from '../decide-as';
import type { Decision } from '../evaluate';
import type { ModelRole } from '../model';

/** One role can do what another one can. */
export type Edge = {
  readonly from: ModelRole;
  readonly to: ModelRole;
  readonly how: 'assumes' | 'passes' | 'changes what runs as';
  readonly question: Question;
  readonly decision: Decision;
};
