import type { Finding } from '../registry/finding';
import { judgeStack } from './vet/judge-stack';
import { mainStacks } from './vet/main-stacks';

/** The `cdk.tf.json` of every stack, as bytes. */
export type StackFiles = ReadonlyMap<string, Uint8Array>;

export type Vetting = {
  /** Fit for a plan with credentials, as these very bytes. */
  readonly vetted: readonly string[];
  readonly refused: readonly string[];
  /** Main makes no such stack yet: never planned with credentials, shown in words. */
  readonly unknown: readonly string[];
  readonly findings: readonly Finding[];
};

/**
 * Which stacks of a pull request may be planned with credentials, before anybody has approved it.
 *
 * Everything in `proposed` is untrusted and judged by what main makes: a vetted stack reads no file, runs no program, talks
 * to no other host and as no other role than main's stack of that name does. Whether its resources are wanted is not asked
 * here; reviewers and the gate do.
 *
 * @throws ArtefactError when main's own stacks cannot be read strictly.
 */
export function vet(proposed: StackFiles, main: StackFiles): Vetting {
  const known = mainStacks(main);
  const judged = [...proposed]
    .map(([stack, bytes]) => ({ stack, findings: judgeStack(stack, bytes, known) }))
    .sort((a, b) => (a.stack < b.stack ? -1 : 1));
  const named = (fits: (findings: readonly Finding[] | undefined) => boolean) =>
    judged.filter(({ findings }) => fits(findings)).map(({ stack }) => stack);
  return {
    vetted: named((findings) => findings?.length === 0),
    refused: named((findings) => findings !== undefined && findings.length > 0),
    unknown: named((findings) => findings === undefined),
    findings: judged.flatMap(({ findings }) => findings ?? []),
  };
}
