import type { DriftFinding, DriftSeverity } from '../drift-finding';
import { canonical } from './canonical';

type About = Pick<DriftFinding, 'stack' | 'subject' | 'who' | 'remedy'> & { readonly type: string };

/**
 * Arguments of one rule. Only what the stack writes is compared; what GitHub adds to an item of a list is ignored.
 *
 * A difference weakens the rule unless it can be seen that it does not: more of what only ever restricts.
 */
export function parameters(
  asked: Readonly<Record<string, unknown>>,
  actual: Readonly<Record<string, unknown>>,
  { type, ...about }: About,
): DriftFinding[] {
  return Object.entries(asked).flatMap(([name, wanted]): DriftFinding[] => {
    const value = Object.hasOwn(actual, name) ? actual[name] : undefined;
    const severity = compare(name, wanted, value);
    return severity === undefined
      ? []
      : [
          {
            ...about,
            severity,
            rule: `${type} must have ${name} ${canonical(wanted)}`,
            got: value === undefined ? 'nothing' : canonical(value),
          },
        ];
  });
}

function compare(name: string, wanted: unknown, value: unknown): DriftSeverity | undefined {
  if (isObjects(wanted)) {
    const items = Array.isArray(value) ? value : [];
    return wanted.every((item) => items.some((each) => holds(each, item))) ? undefined : 'opens';
  }
  // What GitHub leaves out is off, or an empty list.
  const absent = value === undefined || value === null;
  if (absent && (wanted === false || wanted === 0 || (Array.isArray(wanted) && wanted.length === 0))) return undefined;
  if (canonical(wanted) === canonical(value)) return undefined;
  const higher = typeof wanted === 'number' && typeof value === 'number' && value > wanted;
  return stricterWithMore.test(name) && (higher || (wanted === false && value === true)) ? 'differs' : 'opens';
}

/** Arguments of which more is stricter; more of another, such as a size, may let more through. */
const stricterWithMore = /^(require|dismiss|strict)/;

const isObjects = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object' && item !== null);

/** Whether an item of the answer is the one that was asked for. */
function holds(item: unknown, wanted: Readonly<Record<string, unknown>>): boolean {
  if (typeof item !== 'object' || item === null) return false;
  const fields = item as Readonly<Record<string, unknown>>;
  return Object.entries(wanted).every(([name, value]) => canonical(fields[name]) === canonical(value));
}
