import type { ExpectedServiceRole } from '../../../expectations/expectations';
import type { ModelRole, PlacedPolicy } from '../../model';
import type { Statement } from '../../policy-document';
import type { Home } from './home';

/** One Allow of one role, standing for the same Allow of every role that differs in nothing but names. */
export type GrantClass = {
  readonly statement: Statement;
  /** The role with this Allow as its whole identity policy. */
  readonly alone: ModelRole;
  readonly home: Home;
  /** What every resource is supposed to say, where a question supposes something. */
  readonly onResources?: PlacedPolicy;
};

/** Roles that differ in nothing but the names of their service and accounts, shown by the first of them. */
export type RoleClass = {
  readonly role: ModelRole;
  readonly expected: ExpectedServiceRole;
  readonly home: Home;
  readonly grants: readonly GrantClass[];
  readonly size: number;
  /** Equal for classes under the same boundary and guardrails. */
  readonly ceiling: string;
};
