import { Refusal } from '../refusal';

/** `--account platform=111122223333 …` by its left side. */
export function pairsOf(
  option: string,
  said: readonly string[] = [],
  value: RegExp,
  such: string,
): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of said) {
    const [name = '', ...rest] = pair.split('=');
    const right = rest.join('=');
    if (name === '' || !value.test(right)) {
      throw new Refusal(`${option}: must be such as ${such}, got ${JSON.stringify(pair)}; correct it`);
    }
    if (pairs.has(name) && pairs.get(name) !== right) {
      throw new Refusal(`${option}: must say one thing about ${name}, got ${JSON.stringify(pair)} too; choose one`);
    }
    pairs.set(name, right);
  }
  return pairs;
}
