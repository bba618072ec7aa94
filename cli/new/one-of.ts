import type { Finding } from '../../registry/finding';
import { nearest } from '../../registry/nearest';

/** What is wrong with a name that must be one of several; a retired one is refused with the reason. */
export function oneOf(
  subject: string,
  where: string,
  got: string,
  known: readonly string[],
  retired: readonly string[],
): Finding[] {
  if (known.includes(got)) return [];
  const found = (rule: string, remedy: string): Finding[] => [{ check: 'new', subject, rule, got, remedy }];
  return retired.includes(got)
    ? found('must not be retired: names and tags that carry it outlive what it stood for', `use ${known.join(', ')}`)
    : found(`must be one of ${where}`, nearestOr(got, known));
}

function nearestOr(got: string, known: readonly string[]): string {
  const near = nearest(got, known);
  return near ? `use "${near}" or another of ${known.join(', ')}` : `use one of ${known.join(', ')}`;
}
