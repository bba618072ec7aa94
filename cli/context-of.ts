import { Refusal } from './refusal';

/** Condition keys as `--context key=value …` gives them; a key that is given twice has several values. */
export function contextOf(pairs: readonly string[] = []): Record<string, string | readonly string[]> {
  const values = new Map<string, string[]>();
  for (const pair of pairs) {
    const [, key = '', value = ''] = /^([^=]+:[^=]+)=(.*)$/s.exec(pair) ?? [];
    if (key === '') {
      throw new Refusal(
        `option --context: must be key=value with a condition key, got ${JSON.stringify(pair)}; write it as aws:RequestedRegion=eu-west-1`,
      );
    }
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return Object.fromEntries([...values].map(([key, list]) => [key, list.length === 1 ? (list[0] ?? '') : list]));
}
