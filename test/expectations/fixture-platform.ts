import { parseSources } from '../../registry/load-platform';
import type { Platform } from '../../registry/platform';
import { resolvePlatform } from '../../registry/resolve-platform';
import { fixtureSources, type TypedSources } from '../fixtures/fixture-sources';

/** The fixture, resolved; `change` edits a fresh copy of it first. */
export function fixturePlatform(
  change: (sources: TypedSources) => void = () => {},
  sources = fixtureSources(),
): Platform {
  change(sources);
  const { parsed, findings } = parseSources(sources);
  if (!parsed) throw new Error(findings.map((finding) => JSON.stringify(finding)).join('\n'));
  return resolvePlatform(parsed);
}
