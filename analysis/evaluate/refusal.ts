/** The error for what the evaluator does not know: it refuses, because a guess would prove the wrong thing. */
export function refusal(subject: string, rule: string, got: unknown, remedy: string): Error {
  const shown = typeof got === 'string' ? got : (JSON.stringify(got) ?? String(got));
  return new Error(`${subject}: ${rule}, got "${shown}"; ${remedy}`);
}
