/** The kinds of policy that have a say, one layer each. */
export type Layer = 'identity' | 'boundary' | 'session' | 'scp' | 'rcp' | 'resource';

/** A statement in its place: `level` counts the lists of SCPs or RCPs, `policy` the documents in its list. */
export type StatementPlace = {
  readonly layer: Layer;
  readonly level?: number;
  readonly policy: number;
  /** The `Sid`, or the position in the document. */
  readonly statement: string | number;
};

/** A layer without a statement to name: an Allow is missing there, or root needs none. */
export type LayerAlone = {
  readonly layer: Layer;
  readonly level?: number;
  readonly policy?: number;
  readonly statement?: undefined;
};

/** The answer, and the statement that made it. */
export type Decision = {
  readonly outcome: 'allowed' | 'implicitDeny' | 'explicitDeny';
  /** The Deny, or the Allow that granted, or the first layer without an Allow. */
  readonly decidedBy: StatementPlace | LayerAlone;
  /** When allowed: one Allow of every layer that had to agree. */
  readonly agreedBy: readonly StatementPlace[];
  /** Context keys that were given and do not apply to this action and resource type. */
  readonly ignoredKeys: readonly string[];
};
