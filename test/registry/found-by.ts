import { checkSources } from '../../registry/check-platform';
import { formatFinding } from '../../registry/finding';
import { fixtureSources, type TypedSources } from '../fixtures/fixture-sources';
import { fixtureToday } from '../fixtures/fixture-today';

/** One change of valid sources, and what one check then says. A passing twin says nothing. */
export type CheckCase = {
  readonly name: string;
  readonly change: (sources: TypedSources) => void;
  readonly found: readonly string[];
};

/** The lines that one check prints about changed sources; the others may say what they like, but the schema must hold. */
export function foundBy(
  check: string,
  change: CheckCase['change'],
  sources: TypedSources = fixtureSources(),
): readonly string[] {
  change(sources);
  const { findings } = checkSources(sources, { today: fixtureToday });
  const broken = findings.filter((finding) => finding.check === 'schema' || finding.check === 'template-syntax');
  if (broken.length > 0) throw new Error(broken.map(formatFinding).join('\n'));
  return findings.filter((finding) => finding.check === check).map(formatFinding);
}
