import { people } from './people';
import type { Spoiled } from './refused-case';
import { shownCommit } from './story';

/** Puts a commit on main that nobody approved, in an otherwise unbroken chain. */
export function evilCommit({ story }: Pick<Spoiled, 'story'>, where: 'before' | 'after', pulls: number[], index = 0) {
  const place = index + (where === 'after' ? 1 : 0);
  const before = story.main[place - 1]?.commit.sha ?? story.lastApplied;
  const evil = shownCommit('evil', 'evil', [before], people.author);
  const [next] = story.main.slice(place);
  if (next) next.commit.parents[0] = { sha: evil.sha };
  story.main.splice(place, 0, { commit: evil, pulls });
  story.run.head_sha = story.main.at(-1)?.commit.sha ?? '';
}
