import { createHash } from 'node:crypto';
import type { Expectations } from '../expectations/expectations';
import type { Finding } from '../registry/finding';
import { digest as digestOf } from './digest';
import { gate } from './gate';
import type { ChangeLimits } from './gate/change-limits';
import { protectedLosses } from './gate/protected-losses';
import type { RootModule } from './gate/root-module';
import { gateRules } from './gate/rules';
import { type Compared, compared } from './judged/compared';
import { countChanges } from './judged/count-changes';
import { hasChanges } from './judged/has-changes';
import { inOrder } from './judged/in-order';
import type { Approved, JudgedFile, JudgedStack, PlanRecord } from './judged/judged-file';
import { onlyDestroys } from './judged/only-destroys';
import type { ReviewedStack } from './judged/read-reviewed';
import { recordFindings } from './judged/record-findings';
import type { Plan } from './plan/plan';
import { planSummary, type SummarisedStack } from './plan-summary';
import { inWords } from './plan-summary/in-words';
import { levelOf } from './stack-order';

export type Judging = {
  readonly plans: readonly { readonly plan: Plan; readonly jsonSha256: string }[];
  readonly records: ReadonlyMap<string, PlanRecord>;
  readonly approved: Approved;
  /** SHA-256 of the bytes that `approved` was read from. */
  readonly approvedSha256: string;
  readonly reviewed: ReadonlyMap<string, ReviewedStack>;
  /** SHA-256 of each synthesised `cdk.tf.json` by stack. */
  readonly files: ReadonlyMap<string, string>;
  /** Stacks that must have been planned, where it is known. */
  readonly expected?: readonly string[];
  readonly modules: ReadonlyMap<string, RootModule>;
  readonly expectations: Expectations;
  readonly limits: ChangeLimits;
};

export type ToldStack = {
  readonly judged: JudgedStack;
  readonly compared: Compared;
  readonly summary: SummarisedStack;
};

export type Judged = {
  /** What the apply run follows, when there is no finding. */
  readonly file: JudgedFile;
  readonly findings: readonly Finding[];
  /** What is told of each stack that is applied, in the order of the apply. */
  readonly told: readonly ToldStack[];
  /** What people apply, or what waits, and what the gate says about it: it blocks nothing, because nothing here applies it. */
  readonly left: { readonly summaries: readonly SummarisedStack[]; readonly findings: readonly Finding[] };
};

/**
 * What an apply run may do: which plans, in which order, as whom, and whether each is what the pull request showed.
 *
 * @throws ArtefactError as `gate` does, and for a stack whose place in the order is not known.
 */
export function judged(judging: Judging): Judged {
  const { plans, records, approved, approvedSha256, reviewed, files, expected = [], ...gating } = judging;
  const placed = plans.map(({ plan }) => {
    const { level, identity } = levelOf(plan.stack);
    const isWaiting = records.get(plan.stack)?.refreshed === false;
    return { plan, stack: plan.stack, level, identity, isWaiting };
  });
  const gated = (some: readonly Plan[]) => (some.length === 0 ? [] : gate({ plans: some, ...gating }));
  const isApplied = ({ identity, isWaiting }: (typeof placed)[number]) => identity !== 'people' && !isWaiting;
  const ours = placed.filter(isApplied);
  const left = placed.filter((each) => !isApplied(each) && hasChanges(each.plan));
  const findings = [
    ...recordFindings({
      plans: plans.map(({ plan, jsonSha256 }) => ({ stack: plan.stack, jsonSha256 })),
      records,
      approved,
      files,
      expected,
    }),
    ...gated(ours.map(({ plan }) => plan)),
  ];
  const changing = ours.flatMap(({ plan, stack, level, identity }) => {
    const record = records.get(stack);
    if (identity === 'people' || level === null || record === undefined || !hasChanges(plan)) return [];
    return [{ stack, identity, level, onlyDestroys: onlyDestroys(plan), plan, record }];
  });
  const told = inOrder(changing).flatMap(({ stack, identity, level, order, plan, record }) =>
    planSummary([plan]).map((summary): ToldStack => {
      const { sha256, jsonSha256, lockSha256, fileSha256, key } = record;
      const digest = digestOf(plan);
      const difference = compared(digest, inWords(summary), reviewed.get(stack));
      const bytes = { sha256, jsonSha256, lockSha256, fileSha256, key };
      const { reviewed: asReviewed } = difference;
      return {
        judged: { stack, identity, level, order, ...bytes, digest, reviewed: asReviewed, changes: countChanges(plan) },
        compared: difference,
        summary,
      };
    }),
  );
  const gatedStacks = ours.flatMap(({ plan, stack }) => {
    const module = gating.modules.get(stack);
    return module === undefined ? [] : [{ plan, module }];
  });
  // The record keeps which losses were let through because the registry says that they are meant.
  const meant = protectedLosses({ stacks: gatedStacks, expectations: gating.expectations })
    .filter(({ isMeant }) => isMeant)
    .map(({ key }) => key)
    .sort();
  const result = { rules: gateRules.map(({ name }) => name), stacks: ours.map(({ stack }) => stack).sort(), findings };
  return {
    file: {
      version: 1,
      commit: approved.commit,
      run: approved.run,
      approvedSha256,
      stacks: told.map((each) => each.judged),
      people: left.filter(({ identity }) => identity === 'people').map(({ stack }) => stack),
      waiting: left.filter(({ identity }) => identity !== 'people').map(({ stack }) => stack),
      gate: { sha256: createHash('sha256').update(JSON.stringify(result), 'utf8').digest('hex'), accepted: meant },
    },
    findings,
    told,
    left: {
      summaries: planSummary(left.map(({ plan }) => plan)),
      findings: gated(left.map(({ plan }) => plan)),
    },
  };
}
