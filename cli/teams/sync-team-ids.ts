import { z } from 'zod';
import type { Lock } from '../../environments/schema';
import type { Finding } from '../../registry/finding';
import { parse } from '../../registry/schema-findings';

export type SyncTeamIdsOptions = {
  /** Lets a locked id change: the team was deleted and made anew. */
  readonly force: boolean;
  /** Slugs of the teams that the registry asks for. */
  readonly wanted: ReadonlySet<string>;
};

const malformedId = { error: 'must be the numeric id of a team' };
/** The provider writes ids as text. */
const teamId = z.union([
  z.number(malformedId).int(malformedId).positive(malformedId),
  z
    .string(malformedId)
    .regex(/^[1-9]\d{0,14}$/, malformedId)
    .transform(Number),
]);
/** What `terraform output -json` prints for the stack `github-organization`. */
const outputsSchema = z.object({ team_ids: z.object({ value: z.record(z.string(), teamId) }) });

/**
 * The lock with the ids of the teams that the stack `github-organization` made.
 *
 * A team that is not reported any more leaves the lock, so that nothing names it as reviewer.
 *
 * @returns the lock as it was when there are findings: ids are taken over together or not at all.
 */
export function syncTeamIds(
  lock: Lock,
  outputs: unknown,
  { force, wanted }: SyncTeamIdsOptions,
): { lock: Lock; findings: Finding[] } {
  const { value, findings: malformed } = parse(outputsSchema, outputs, 'outputs of the stack github-organization');
  if (!value) return { lock, findings: malformed };
  const reported = Object.entries(value.team_ids.value);
  const findings = [
    ...reported.filter(([slug]) => !wanted.has(slug)).map(([slug, id]) => unknownTeam(slug, id)),
    ...(force ? [] : reported.flatMap(([slug, id]) => changed(slug, id, lock))),
    ...shared(reported),
  ];
  if (findings.length > 0) return { lock, findings };
  return { findings: [], lock: { ...lock, github: { teams: Object.fromEntries(reported) } } };
}

const finding = (slug: string, rule: string, got: number | string, remedy: string): Finding => ({
  check: 'teams-sync',
  subject: `GitHub team ${slug}`,
  rule,
  got: String(got),
  remedy,
});

const unknownTeam = (slug: string, id: number) =>
  finding(
    slug,
    'an id must belong to a team that the registry asks for',
    id,
    'run npm run synth and apply github-organization again, or correct the name',
  );

function changed(slug: string, id: number, lock: Lock): Finding[] {
  const before = lock.github?.teams[slug];
  return before === undefined || before === id
    ? []
    : [
        finding(
          slug,
          `its locked id must stay ${before}`,
          id,
          'check who made the team anew, then repeat with --force if it was meant',
        ),
      ];
}

function shared(reported: readonly [string, number][]): Finding[] {
  const first = new Map<number, string>();
  return reported.flatMap(([slug, id]) => {
    const other = first.get(id);
    if (other !== undefined)
      return [finding(slug, 'an id must belong to one team', id, `it is the id of ${other}; correct the outputs`)];
    first.set(id, slug);
    return [];
  });
}
