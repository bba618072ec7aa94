import type { Workflow } from './workflow';

/** What the rules compare a workflow with. */
export type WorkflowFacts = {
  /** This repository, as `owner/name`. */
  readonly repository: string;
  /** Every workflow file of this repository. */
  readonly files: readonly string[];
  /** GitHub environments of this repository that the github-* stacks make. */
  readonly environments: readonly string[];
  /** Reusable workflows that trust policies demand, with their ref. */
  readonly trusted: readonly string[];
};

/** Printed as `subject: rule, got "value"; remedy`. */
export type WorkflowFinding = {
  readonly subject: string;
  readonly rule: string;
  readonly got: string;
  readonly remedy: string;
};

/** One demand on every workflow file. Pure. */
export type WorkflowRule = {
  readonly name: string;
  readonly check: (workflow: Workflow, facts: WorkflowFacts) => WorkflowFinding[];
};
