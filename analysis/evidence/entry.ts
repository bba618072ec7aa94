import { type Reader, shape } from '../drift/shape';
import { exact } from './exact';
import { fields } from './fields';

const { common } = fields;
const sequenceOf = shape.object({ sequence: common.sequence });

const firstAnchor = exact({ ...common, kind: shape.oneOf('anchor'), by: fields.by });
const laterAnchor = exact({ ...common, kind: shape.oneOf('anchor'), by: fields.by, reason: fields.reason });

/** Where the chain begins, or begins anew: a commit that nobody is asked about, and why where something was before it. */
const anchor: Reader<ReturnType<typeof firstAnchor> & { readonly reason?: string }> = (value, at) =>
  sequenceOf(value, at).sequence === 1 ? firstAnchor(value, at) : laterAnchor(value, at);

/** Written before anything is applied: what may be, who approved it, and on which plans. */
const approved = exact({
  ...common,
  kind: shape.oneOf('approved'),
  run: fields.run,
  identity: fields.identity,
  lastApplied: fields.commit,
  commits: fields.commits,
  deployment: fields.deployment,
  stacks: fields.plans,
  gate: fields.gate,
});

/** Written afterwards, about the entry that let it through. */
const outcome = exact({
  ...common,
  kind: shape.oneOf('outcome'),
  of: fields.of,
  run: fields.run,
  identity: fields.identity,
  result: fields.result,
  stacks: fields.results,
  complete: fields.flag,
});

export type Anchor = ReturnType<typeof anchor>;
export type ApprovedEntry = ReturnType<typeof approved>;
export type OutcomeEntry = ReturnType<typeof outcome>;
export type Entry = Anchor | ApprovedEntry | OutcomeEntry;

const kindOf = shape.object({ kind: shape.oneOf('anchor', 'approved', 'outcome') });

/**
 * One entry of the chain, as `.github/scripts/write-evidence.sh` writes it.
 *
 * @throws ArtefactError for whatever is not exactly such an entry, an unknown field included.
 */
export const readEntry: Reader<Entry> = (value, at) => {
  const { kind } = kindOf(value, at);
  return kind === 'anchor' ? anchor(value, at) : kind === 'approved' ? approved(value, at) : outcome(value, at);
};
