import type { Context } from '../reach/context-met';
import type { Target } from '../reach/target';
import catalogue from './catalogue.json';

/** One known way to more rights than a role was given. */
export type EscalationPath = {
  readonly id: string;
  /** A key of `sources`. */
  readonly source: string;
  /** Calls that together open the path. */
  readonly actions: readonly string[];
  /** The AWS service that the passed role is for, where a role is passed. */
  readonly passedTo?: string;
  /** What the attacker says in the request; `{owner}`, `{account}`, `{region}` and `{partition}` are the target's. */
  readonly context?: Context;
  /** Makes one's own what was nobody's, by what it runs or by tagging it: must be closed on untagged things as well. */
  readonly captures?: 'run' | 'tag';
  /** Where it stays open: to which stages (or `cloudformation`, `runtime`), and why that is no escalation. */
  readonly open?: { readonly [Kind in Target['kind']]?: { readonly to: readonly string[]; readonly reason: string } };
  /** What nothing but the grants closes, by kind of role; the boundary or a guardrail closes the rest, whatever is granted. */
  readonly byGrants?: { readonly [Role in 'pipeline' | 'runtime']?: readonly Target['kind'][] };
  /** What alone closes it: where no guardrail binds an account, it is open there and said to be. */
  readonly closedBy?: 'guardrails';
  /** Why it is not asked: AWS has taken the action away. */
  readonly retired?: string;
};

/** Where each entry comes from. */
export const catalogueSources: Readonly<Record<string, string>> = catalogue.sources;

/** Every known path; data, so that a new one is an entry and no code. */
export const escalationPaths: readonly EscalationPath[] = catalogue.paths as readonly EscalationPath[];
