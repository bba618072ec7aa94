import { table } from '../table';
import { duration } from './duration';
import type { SandboxResult } from './run-sandbox';

export type Report = {
  readonly stacks: readonly {
    readonly stack: string;
    readonly account: string;
    readonly resources: number;
    readonly applySeconds: number;
    /** Changes of the second plan. */
    readonly secondPlan: number | undefined;
  }[];
  readonly notEmulated: readonly { readonly stack: string; readonly part: string; readonly because: string }[];
  readonly notApplied: readonly string[];
  readonly rolesRead: number;
  readonly guardrailsRead: number;
  readonly repeated: boolean;
};

/** What the sandbox did, as data. */
export function reportOf({
  synthesis,
  applied,
  secondPlans,
  rolesRead,
  guardrailsRead,
  repeated,
}: SandboxResult): Report {
  const places = synthesis.places.filter(({ stack }) => applied.has(stack));
  return {
    stacks: places.map(({ stack, account }) => ({
      stack,
      account,
      resources: applied.get(stack)?.resources ?? 0,
      applySeconds: Math.round((applied.get(stack)?.milliseconds ?? 0) / 100) / 10,
      secondPlan: secondPlans.get(stack),
    })),
    notEmulated: places.flatMap(({ stack }) =>
      (applied.get(stack)?.notEmulated ?? []).map(({ part, because }) => ({ stack, part, because })),
    ),
    notApplied: synthesis.stacks.filter((stack) => !applied.has(stack)),
    rolesRead,
    guardrailsRead,
    repeated,
  };
}

/** The report as people read it. */
export function reportText({ stacks, notEmulated, notApplied, repeated }: Report): string {
  const rows = stacks.map(({ stack, account, resources, applySeconds, secondPlan }) => [
    stack,
    account,
    resources,
    applySeconds,
    secondPlan === undefined ? '-' : secondPlan === 0 ? 'empty' : `${secondPlan} changes`,
  ]);
  return [
    table(['stack', 'account', 'resources', 'apply s', 'second plan'], rows),
    ...(notEmulated.length > 0 ? ['', 'not emulated (validated, not applied):'] : []),
    ...notEmulated.map(({ stack, part, because }) => `  ${stack}: ${part}: ${because}`),
    ...(notApplied.length > 0 ? ['', `synthesised, not applied: ${notApplied.join(', ')}`] : []),
    ...(repeated ? ['', 'run twice: the emulator lost an answer the first time'] : []),
  ].join('\n');
}

/** The last line. */
export function summaryOf(report: Report, milliseconds: number): string {
  const sum = report.stacks.reduce((total, { resources }) => total + resources, 0);
  const accounts = new Set(report.stacks.map(({ account }) => account)).size;
  return `${report.stacks.length} stacks, ${sum} resources in ${accounts} accounts applied, ${report.rolesRead} roles and ${report.guardrailsRead} guardrails read back, in ${duration(milliseconds)}`;
}
