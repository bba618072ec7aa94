/** Collects what is wrong, so that a person sees everything at once. */
export type Problems = {
  readonly lines: readonly string[];
  readonly count: number;
  readonly note: (subject: string, rule: string, got: unknown, remedy: string) => void;
};

/** An empty collection. A line that was noted stays the only one of its text. */
export function newProblems(): Problems {
  const lines = new Set<string>();
  return {
    get lines() {
      return [...lines];
    },
    get count() {
      return lines.size;
    },
    note: (subject, rule, got, remedy) => {
      lines.add(`${subject}: ${rule}, got "${shown(got)}"; ${remedy}`);
    },
  };
}

/** One line, however long the value is. */
function shown(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).replace(/\s+/g, ' ');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
