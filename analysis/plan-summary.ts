import type { Plan } from './plan/plan';
import type { ChangeKind, ResourceChange } from './plan/resource-change';
import { type ChangedArgument, changedArguments } from './plan-summary/changed-arguments';
import { dangerOf } from './plan-summary/danger-of';

export type SummarisedChange = {
  readonly address: string;
  readonly kind: ChangeKind;
  /** Why a reviewer looks at it first; undefined for everything else. */
  readonly danger: string | undefined;
  readonly changed: readonly ChangedArgument[];
  readonly importId: string | undefined;
  readonly previousAddress: string | undefined;
};

export type SummarisedStack = {
  readonly stack: string;
  readonly counts: Readonly<Record<Exclude<ChangeKind, 'no-op'>, number>>;
  /** The dangerous ones first, then by address; nothing that stays as it is. */
  readonly changes: readonly SummarisedChange[];
  /** Addresses that somebody changed outside of Terraform. */
  readonly drift: readonly string[];
};

/** What a reviewer reads of plans: per stack what is made, changed and lost. No value that Terraform marks as sensitive is in it. */
export const planSummary = (plans: readonly Plan[]): SummarisedStack[] =>
  [...plans]
    .sort((a, b) => (a.stack < b.stack ? -1 : a.stack > b.stack ? 1 : 0))
    .map(({ stack, resourceChanges, resourceDrift }) => {
      const count = (kind: ChangeKind) => resourceChanges.filter((change) => change.kind === kind).length;
      return {
        stack,
        counts: {
          create: count('create'),
          update: count('update'),
          replace: count('replace'),
          destroy: count('destroy'),
          forget: count('forget'),
          import: count('import'),
          read: count('read'),
        },
        changes: resourceChanges
          .filter(({ kind, previousAddress }) => kind !== 'no-op' || previousAddress !== undefined)
          .map(summarised)
          .sort((a, b) => rank(a) - rank(b) || (a.address < b.address ? -1 : 1)),
        drift: resourceDrift
          .filter(({ kind, before, after }) => kind !== 'no-op' && changedArguments(before, after).length > 0)
          .map(({ address }) => address)
          .sort(),
      };
    });

const summarised = (change: ResourceChange): SummarisedChange => ({
  address: change.address,
  kind: change.kind,
  danger: dangerOf(change),
  changed: changedArguments(change.before, change.after, change),
  importId: change.importing && (change.importing.id ?? JSON.stringify(change.importing)),
  previousAddress: change.previousAddress,
});

const order: readonly ChangeKind[] = ['destroy', 'replace', 'forget', 'import', 'update', 'create', 'read', 'no-op'];
const rank = ({ danger, kind }: SummarisedChange) => (danger === undefined ? order.length : 0) + order.indexOf(kind);
