/**
 * What is wrong, as data. Printed in one form everywhere:
 * `subject: what must hold, got "value"; what to do`.
 */
export type Finding = {
  /** The check that found it; a waiver names `<check>/<subject id>`. */
  readonly check: string;
  readonly subject: string;
  readonly rule: string;
  readonly got: string;
  readonly remedy: string;
};

/** The one line that people read. Control characters are shown escaped, so that a value cannot rewrite the terminal. */
export function formatFinding({ subject, rule, got, remedy }: Finding): string {
  return `${plain(subject)}: ${plain(rule)}, got ${quoted(got)}; ${plain(remedy)}`;
}

/** Findings in the order in which they are printed: by subject, then by rule. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const key = (finding: Finding) => `${finding.subject}\u0000${finding.rule}\u0000${finding.got}`;
  return [...findings].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** JSON leaves these as they are: C1 controls, line separators, and marks that turn the direction of the text around. */
const invisible = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const quoted = (value: string) =>
  JSON.stringify(value).replace(invisible, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);

const plain = (value: string) => quoted(value).slice(1, -1).replaceAll('\\"', '"');
