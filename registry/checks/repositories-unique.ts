import type { Finding } from '../finding';
import { groupBy } from '../group-by';
import type { Source } from '../schema';
import type { Check } from './check';

/**
 * One service per repository, by id and by name, and none in the repository of the platform itself.
 *
 * Names compare without case, because GitHub and GitLab hold them so. Two entries with one id are left to `ids-unique`.
 */
export const repositoriesUnique: Check = {
  name: 'repositories-unique',
  run: ({ parsed: { organization, services } }) => {
    const owned = [
      { owner: 'the platform', source: organization.repository as Source },
      ...Object.values(services).map((entry) => ({ owner: entry.id, source: entry.repository })),
    ];
    const keys = owned.flatMap(({ owner, source }) => keysOf(source).map((key) => ({ owner, ...key })));
    return [...groupBy(keys, ({ key }) => key).values()].flatMap(([first, ...others]) =>
      others
        .filter(({ owner }) => owner !== first?.owner)
        .map(
          ({ owner, field, got }): Finding => ({
            check: 'repositories-unique',
            subject: `service ${owner}`,
            rule: `repository ${field} must belong to one service`,
            got,
            remedy: `it is the repository of ${first?.owner}; give this service its own`,
          }),
        ),
    );
  },
};

function keysOf(source: Source): { key: string; field: string; got: string }[] {
  const named = (name: string) => ({ key: `${source.kind} ${name.toLowerCase()}`, field: 'name', got: name });
  if (source.kind === 'codecommit') return [named(source.name)];
  const id = { key: `${source.kind} #${source.id}`, field: 'id', got: String(source.id) };
  return [named(source.kind === 'github' ? source.name : source.path), id];
}
