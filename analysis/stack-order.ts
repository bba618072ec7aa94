import { ArtefactError } from './artefact-error';

/** Who applies a stack: one of the two identities that apply, or administrators. */
export type Applier = 'guardrails-apply' | 'services-apply' | 'people';

/** Where a stack stands in the order of an apply; stacks of people stand outside of it. */
export type StackOrder = { readonly level: number | null; readonly identity: Applier };

const order: readonly (readonly [pattern: RegExp, level: number | null, identity: Applier])[] = [
  [/^(bootstrap|management|identity-.+)$/, null, 'people'],
  [/^organization$/, 0, 'guardrails-apply'],
  [/^audit$/, 1, 'guardrails-apply'],
  [/^baseline-.+$/, 2, 'guardrails-apply'],
  [/^services-.+$/, 3, 'services-apply'],
  [/^github-organization$/, 4, 'guardrails-apply'],
  [/^github-.+$/, 4, 'services-apply'],
];

/** A name is a folder, and goes into commands: lower-case words joined by single hyphens, and nothing else. */
const grammar = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * When the pipeline applies a stack, and as whom; destroys go in the reverse order.
 *
 * @throws ArtefactError for a name that no stack of this repository has.
 */
export function levelOf(stack: string): StackOrder {
  const found = grammar.test(stack) ? order.find(([pattern]) => pattern.test(stack)) : undefined;
  if (found === undefined) {
    throw new ArtefactError([
      `stack ${JSON.stringify(stack)}: must have a name that the order of applies knows, got ${JSON.stringify(stack)}; correct the name, or add the stack to analysis/stack-order.ts`,
    ]);
  }
  const [, level, identity] = found;
  return { level, identity };
}
