import type { Expectations } from '../../expectations/expectations';
import type { Decision } from '../evaluate';
import type { Model } from '../model';

/** One request that was not decided as it must be. */
export type Failure = {
  /** The role (or document) that is wrong. */
  readonly subject: string;
  /** What must hold, as a sentence fragment. */
  readonly rule: string;
  readonly request?: {
    readonly principal: string;
    readonly action: string;
    readonly resource: string;
    readonly context?: Readonly<Record<string, string | readonly string[]>>;
  };
  /** Absent where the failure is no decision. */
  readonly decision?: Decision;
  /** Layer and statement that decided, in words: `identity policy grants, statement DeployOwnFunctions`. */
  readonly got: string;
  readonly remedy: string;
};

/** What is open because the layer that would close it is not in force; no failure, and never left unsaid. */
export type Unfenced = {
  /** Such as an escalation path. */
  readonly what: string;
  readonly account: string;
  /** What is missing, where it is no service control policy. */
  readonly because?: string;
};

export type ProofResult = {
  readonly asked: number;
  readonly failures: readonly Failure[];
  readonly unfenced?: readonly Unfenced[];
};

/** One claim about the whole artefact, held or refuted by decisions. Pure; never guesses. */
export type Proof = {
  readonly name: string;
  /** The sentence that holds when it passes. */
  readonly says: string;
  readonly run: (model: Model, expectations: Expectations) => ProofResult;
  /** What it is made of, where one part may be asked without the others. */
  readonly parts?: readonly ProofPart[];
};

/** A part of a proof, with a name that no other part of the proof has. */
export type ProofPart = Pick<Proof, 'name' | 'run'>;
