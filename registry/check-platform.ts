import { applyWaivers } from './apply-waivers';
import { checks } from './checks';
import { type Finding, sortFindings } from './finding';
import { judgeLosses } from './judge-losses';
import { parseSources, type Sources } from './load-platform';
import type { Platform } from './platform';
import { resolvePlatform } from './resolve-platform';

/**
 * The platform, or everything that is wrong with what it is made from.
 *
 * @param today as `yyyy-mm-dd`, for the waivers: given, so that the same input gives the same answer.
 * @returns a platform only when there is no finding at all.
 */
export function checkSources(
  sources: Sources,
  { today }: { today: string },
): { platform: Platform; findings: [] } | { platform: undefined; findings: Finding[] } {
  const { parsed, findings: schemaFindings } = parseSources(sources);
  if (!parsed) return { platform: undefined, findings: sortFindings(schemaFindings) };
  const platform = resolvePlatform(parsed);
  const found = checks.flatMap((check) => check.run({ parsed, platform }));
  const findings = [...applyWaivers(found, parsed.waivers, today), ...judgeLosses(platform, today)];
  return findings.length === 0 ? { platform, findings: [] } : { platform: undefined, findings: sortFindings(findings) };
}
