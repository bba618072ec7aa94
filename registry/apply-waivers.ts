import type { Finding } from './finding';
import { repeated } from './repeated';
import type { Waiver } from './schema';
import { show, suggestion } from './schema-findings';

/** Checks whose findings a team may accept in writing. Everything else is repaired. */
export const waivableChecks = [
  'app-keys-unreadable',
  'enough-people',
  'github-plan-capabilities',
  'gitlab-stages',
  'one-key-each',
  'outside-bound',
  'workflows-pinned',
] as const;

/** What a waiver names: `<check>/<id>`, the id being the last word of the subject. */
export const findingId = ({ check, subject }: Finding) => `${check}/${subject.split(' ').at(-1)}`;

/**
 * Takes out the findings that a valid waiver names, and adds what is wrong with the waivers themselves.
 *
 * @param today as `yyyy-mm-dd`; a waiver holds through the day on which it expires.
 */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[], today: string): Finding[] {
  const waivable = new Set(
    findings.filter(({ check }) => (waivableChecks as readonly string[]).includes(check)).map(findingId),
  );
  const valid = new Set(waivers.filter(({ expires }) => expires >= today).map(({ finding }) => finding));
  return [
    ...findings.filter((finding) => !(waivable.has(findingId(finding)) && valid.has(findingId(finding)))),
    ...waivers.flatMap((waiver) => problem(waiver, waivable, today)),
    ...repeated(waivers.map(({ finding }) => finding)).map((finding) =>
      found(finding, 'must be listed once in registry/waivers.ts', finding, 'remove the second one'),
    ),
  ];
}

function problem({ finding, expires }: Waiver, waivable: ReadonlySet<string>, today: string): Finding[] {
  const check = finding.split('/')[0] ?? '';
  if (!(waivableChecks as readonly string[]).includes(check))
    return [
      found(
        finding,
        `finding must be of a check that may be waived (${waivableChecks.join(', ')})`,
        check,
        suggestion(check, waivableChecks, 'repair what was found and remove the waiver'),
      ),
    ];
  if (!waivable.has(finding))
    return [found(finding, 'finding must still be there', finding, suggestion(finding, waivable, 'remove the waiver'))];
  if (expires < today)
    return [
      found(finding, `must not have expired by ${today}`, expires, 'repair what was found or decide again until when'),
    ];
  return [];
}

const found = (waiver: string, rule: string, got: string, remedy: string): Finding => ({
  check: 'waivers',
  subject: `waiver ${show(waiver)}`,
  rule,
  got: show(got),
  remedy,
});
