import { shape } from '../shape';
import type { Answers } from './answers';
import type { Asked } from './asked';

/** @see https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
const list = shape.list(shape.object({ full_name: shape.text }));

/**
 * Repositories that the answers know and no stack does: named, because nothing is said about them here, and no finding,
 * because nothing trusts them.
 */
export function otherRepositories(asked: Asked, answers: Answers): string[] {
  const ours = new Set(
    Object.values(asked)
      .flat()
      .map(({ place }) => place.toLowerCase()),
  );
  const others = new Map<string, string>();
  const note = (name: string) => {
    if (!ours.has(`/repos/${name}`.toLowerCase())) others.set(name.toLowerCase(), name);
  };
  for (const [path, { status, body }] of answers) {
    const [, kind, owner, repository] = path.split('/');
    if (kind === 'repos' && repository !== undefined) note(`${owner}/${repository}`);
    if (/^\/orgs\/[^/]+\/repos$/.test(path) && status === 200) {
      for (const { full_name } of list(body, `answer ${path}`)) note(full_name);
    }
  }
  return [...others.values()].sort();
}
