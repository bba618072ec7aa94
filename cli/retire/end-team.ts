import { withRetired } from '../edit-source/with-retired';
import { withRetiredStacks } from '../edit-source/with-retired-stacks';
import { withoutItemWhere } from '../edit-source/without-item-where';
import { edited } from './edited';
import type { EndInput, Ending } from './ending';
import { evidenceFor, type GivenEvidence } from './evidence-for';
import { refused } from './refused';
import { unknownId } from './unknown-id';

/** The end of a team in two steps: it leaves `registry/teams.ts`; once its stack is empty, that leaves with its evidence. */
export function endTeam({ platform, read }: EndInput, id: string, evidence: GivenEvidence): Ending {
  const { teams, services, waivers, losses, lock, retiredIds } = platform;
  const stack = `github-${id}`;
  const again = `once the apply has emptied ${stack}: npx platform retire team ${id} --serial ${stack}=<serial> --run <address of the run>`;
  if (retiredIds.teams.includes(id) && lock.stacks.includes(stack)) {
    const { retired, findings } = evidenceFor([stack], evidence);
    if (findings.length > 0) return { findings, edits: [], says: '', later: [] };
    return {
      findings,
      says: `stack ${stack} of the retired team ${id} leaves the output`,
      edits: [edited(read, 'environments/retired.ts', (path, text) => withRetiredStacks(path, text, retired))],
      later: [],
    };
  }
  if (!teams.has(id)) return unknownId('team', id, 'registry/teams.ts', [...teams.keys()], retiredIds.teams);
  const owned = [
    ...waivers.filter(({ owner }) => owner === id).map(({ finding }) => [`waiver ${finding}`, 'registry/waivers.ts']),
    ...losses.filter(({ owner }) => owner === id).map((loss) => [`loss in ${loss.stack}`, 'registry/losses.ts']),
  ];
  const reasons = [
    ...services
      .filter(({ team }) => team.id === id)
      .map((service) => ({
        rule: 'must own no service',
        got: service.id,
        remedy: `give registry/services/${service.id}.ts another team, or npx platform retire service ${service.id}`,
      })),
    ...owned.map(([what = '', file = '']) => ({
      rule: 'must own no waiver and no loss',
      got: what,
      remedy: `give it another owner in ${file}`,
    })),
  ];
  if (reasons.length > 0) return refused(`team ${id}`, reasons);
  return {
    findings: [],
    says: `team ${id} ends`,
    edits: [
      edited(read, 'registry/teams.ts', (path, text) =>
        withoutItemWhere({ path, text, list: 'teams', key: 'id', value: id }),
      ),
      edited(read, 'registry/retired.ts', (path, text) => withRetired(path, text, 'teams', id)),
    ],
    later: lock.stacks.includes(stack) ? [again] : [],
  };
}
