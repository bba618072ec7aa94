import type { Finding } from '../../registry/finding';
import type { Approved, PlanRecord } from './judged-file';

export type RecordedPlan = {
  readonly stack: string;
  /** Of the bytes that were read. */
  readonly jsonSha256: string;
};

type Recorded = {
  readonly plans: readonly RecordedPlan[];
  readonly records: ReadonlyMap<string, PlanRecord>;
  readonly approved: Approved;
  /** SHA-256 of each synthesised `cdk.tf.json` by stack. */
  readonly files: ReadonlyMap<string, string>;
  /** Stacks that must have been planned, where it is known. */
  readonly expected: readonly string[];
};

/** Everything in which plans and records are not those of this commit, this run, and these files. */
export function recordFindings({ plans, records, approved, files, expected }: Recorded): Finding[] {
  const found = (stack: string, rule: string, got: unknown): Finding => ({
    check: 'judge/record',
    subject: `stack ${stack}`,
    rule,
    got: String(got ?? 'none'),
    remedy: 'start a new run, which plans again',
  });
  const planned = new Set(plans.map(({ stack }) => stack));
  return [
    ...expected.filter((stack) => !planned.has(stack)).map((stack) => found(stack, 'must have a plan', 'none')),
    ...[...records.keys()]
      .filter((stack) => !planned.has(stack))
      .map((stack) => found(stack, 'must have a plan', 'none')),
    ...plans.flatMap(({ stack, jsonSha256 }) => {
      const record = records.get(stack);
      if (record === undefined) return [found(stack, 'must have the record of its plan', 'none')];
      const same = (rule: string, got: unknown, wanted: unknown) => (got === wanted ? [] : [found(stack, rule, got)]);
      return [
        ...same(`must be planned for commit ${approved.commit}`, record.commit, approved.commit),
        ...same(`must be planned in run ${approved.run.id}`, record.run, approved.run.id),
        ...same(`must be the plan whose JSON has sha256 ${jsonSha256}`, record.jsonSha256, jsonSha256),
        ...same(`must be planned from the file with sha256 ${files.get(stack)}`, record.fileSha256, files.get(stack)),
        ...(record.refreshed || stack.startsWith('github-')
          ? []
          : [found(stack, 'must be compared with what is there, not with the state alone', 'not refreshed')]),
      ];
    }),
  ];
}
