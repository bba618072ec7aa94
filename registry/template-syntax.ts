import type { Finding } from './finding';
import { show } from './schema-findings';

/**
 * Refuses what Terraform would read as a template, anywhere in a value or in a key.
 *
 * The engine passes `${…}` and `%{…}` through, so that a title could read a file on the machine that applies it.
 */
export function templateSyntax(value: unknown, subject: string): Finding[] {
  const found = new Set<string>();
  collect(value, found, new Set());
  return [...found].map((text) => ({
    check: 'template-syntax',
    subject,
    rule: 'text must not contain "${" or "%{", which Terraform evaluates',
    got: show(text),
    remedy: 'remove it',
  }));
}

function collect(value: unknown, found: Set<string>, seen: Set<object>): void {
  if (typeof value === 'string') {
    if (value.includes('${') || value.includes('%{')) found.add(value);
    return;
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const [key, child] of Object.entries(value)) {
    collect(key, found, seen);
    collect(child, found, seen);
  }
}
