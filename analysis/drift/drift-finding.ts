/**
 * How bad a difference is, worst first.
 *
 * - `opens`: one person, or nobody's approval, is enough for something that should need two
 * - `unseen`: it may be so, and the answers do not show that it is not
 * - `differs`: something else than was asked for, and not weaker
 */
export type DriftSeverity = 'opens' | 'unseen' | 'differs';

/** What is not as it was asked for; its line is `subject: rule, got "value"; remedy`. */
export type DriftFinding = {
  readonly stack: string;
  readonly severity: DriftSeverity;
  readonly subject: string;
  readonly rule: string;
  readonly got: string;
  readonly remedy: string;
  /** Who can end it: an identity of the pipeline, a team, or administrators. */
  readonly who: string;
};
