import type { RetiredStack } from '../../environments/schema';
import { retiredStackSchema } from '../../environments/schema';
import type { Finding } from '../../registry/finding';
import { parse } from '../../registry/schema-findings';

/** What a person gave as evidence that states are empty, unchecked. */
export type GivenEvidence = {
  /** `<stack>=<serial>`, each. */
  readonly serials: readonly string[];
  readonly run: string | undefined;
  /** What a file says; a list of `{ stack, serial, run }`. */
  readonly file: unknown;
};

/** An address that needs no escape where it is written, in a source file as in Markdown. */
const plainAddress = /^https:\/\/[A-Za-z0-9.-]+(:\d+)?\/[A-Za-z0-9._~/#?=&%+-]*$/;

/**
 * The evidence in its form, for exactly these stacks.
 *
 * @returns findings for every stack that has none, for evidence of others, and for what no evidence can be.
 */
export function evidenceFor(
  stacks: readonly string[],
  { serials, run, file }: GivenEvidence,
): { retired: RetiredStack[]; findings: Finding[] } {
  const found = (subject: string, rule: string, got: string, remedy: string): Finding => ({
    check: 'retire',
    subject,
    rule,
    got,
    remedy,
  });
  const rows = [
    ...serials.map((text) => ({ stack: text.split('=')[0], serial: Number(text.split('=')[1]), run })),
    ...(Array.isArray(file) ? (file as readonly Record<string, unknown>[]) : []),
  ];
  const findings: Finding[] =
    file !== undefined && !Array.isArray(file)
      ? [found('--evidence', 'must be a list of { stack, serial, run }', 'another form', 'correct the file')]
      : [];
  const retired = rows.flatMap((row): RetiredStack[] => {
    const { stack, serial, run: address, resources = 0 } = (row ?? {}) as Record<string, unknown>;
    const subject = `evidence of ${String(stack)}`;
    const value = { stack, evidence: { resources, serial, run: address } };
    const { value: fits, findings: wrong } = parse(retiredStackSchema, value, subject);
    findings.push(...wrong);
    if (!fits) return [];
    if (!stacks.includes(fits.stack))
      findings.push(
        found(subject, 'must be of a stack that ends here', fits.stack, `it is one of ${stacks.join(', ')}`),
      );
    if (!plainAddress.test(fits.evidence.run))
      findings.push(found(subject, 'run must be an https address', fits.evidence.run, 'give the address of the run'));
    return [fits];
  });
  const given = new Set(rows.map((row) => (row as { stack?: unknown } | null)?.stack));
  findings.push(
    ...stacks
      .filter((stack) => !given.has(stack))
      .map((stack) =>
        found(
          `stack ${stack}`,
          'must have evidence that its state is empty',
          'nothing',
          `after the apply that emptied it: --serial ${stack}=<serial of terraform state pull> --run <address of the run>`,
        ),
      ),
  );
  return { retired, findings };
}
