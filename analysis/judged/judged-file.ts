import type { Applier } from '../stack-order';

/** Whether a plan is what the pull request showed: `not-planned` where nothing of then can be had. */
export type AsReviewed = 'same' | 'differs' | 'not-planned';

/** Imports count as creates and what is forgotten as destroys: the state gains or loses it. */
export type ChangeCounts = {
  readonly create: number;
  readonly update: number;
  readonly replace: number;
  readonly destroy: number;
};

/** Where the plan of a stack is, and the bytes that it was made of, as `.github/scripts/plan-main.sh` writes them. */
export type PlanRecord = {
  readonly stack: string;
  readonly commit: string;
  readonly run: number;
  /** In the state bucket. */
  readonly key: string;
  /** Of the saved plan. */
  readonly sha256: string;
  /** Of what `terraform show -json` printed of it. */
  readonly jsonSha256: string;
  /** Of the lock file of providers. */
  readonly lockSha256: string;
  /** Of the stack's `cdk.tf.json`. */
  readonly fileSha256: string;
  /** False where the plan compares with the state alone: it is for reading. */
  readonly refreshed: boolean;
};

/** What `verify-approval` says of the run. */
export type Approved = {
  readonly repository: string;
  readonly commit: string;
  readonly run: { readonly id: number; readonly attempt: number };
};

export type JudgedStack = Pick<PlanRecord, 'stack' | 'sha256' | 'jsonSha256' | 'lockSha256' | 'fileSha256' | 'key'> & {
  readonly identity: Exclude<Applier, 'people'>;
  readonly level: number;
  /** Stacks with one number may be applied at once; a number that failed keeps greater ones from beginning. */
  readonly order: number;
  readonly digest: string;
  readonly reviewed: AsReviewed;
  readonly changes: ChangeCounts;
};

/** `judged.json`: all that an apply may do. `.github/scripts/apply.sh` follows it and nothing else. */
export type JudgedFile = {
  readonly version: 1;
  readonly commit: string;
  readonly run: Approved['run'];
  /** Of the bytes of `approved.json`. */
  readonly approvedSha256: string;
  /** In the order of the apply; only those with changes. */
  readonly stacks: readonly JudgedStack[];
  /** Have changes, and are applied by an administrator or break-glass. */
  readonly people: readonly string[];
  /** Have changes that were planned without asking GitHub, and wait for the token of a GitHub App. */
  readonly waiting: readonly string[];
  readonly gate: { readonly sha256: string; readonly accepted: readonly string[] };
};
