import { Refusal } from './refusal';

/** An error as a person can use it: what it says, on one line, never a stack trace. */
export function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.split('\n')[0] ?? '';
  return error instanceof Refusal
    ? line
    : `platform: command must run to its end, got "${line}"; correct this and run it again`;
}
