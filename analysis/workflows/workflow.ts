import type { Document } from 'yaml';

/** One workflow file, as GitHub reads it and, for its comments, as it is written. */
export type Workflow = {
  /** Name of the file, such as `plan.yml`. */
  readonly file: string;
  readonly document: Document;
  readonly fields: Fields;
  /** Names of the events that start it. */
  readonly events: ReadonlyMap<string, Fields>;
  readonly jobs: readonly Job[];
};

export type Fields = Readonly<Record<string, unknown>>;

export type Job = {
  readonly id: string;
  readonly fields: Fields;
  readonly steps: readonly Step[];
  /** It may ask GitHub for a token that opens a role in AWS. */
  readonly credentialed: boolean;
};

export type Step = {
  /** `step 3`, or its name: how a finding points at it. */
  readonly label: string;
  readonly fields: Fields;
};
