import { join } from 'node:path';
import { readJson } from '../read-json';
import { Refusal } from '../refusal';

const slug = 'permission-creators';

/**
 * Logins of those who may approve, as a synthesised output says it.
 *
 * Only this part is read: another commit wrote the file, and what has been added to it since is not missing here.
 */
export function permissionCreators(directory: string): readonly string[] {
  const path = join(directory, 'expectations.json');
  const value = readJson(path, 'expectations') as
    | { readonly githubTeams?: Readonly<Record<string, unknown>> }
    | undefined;
  const members: unknown = value?.githubTeams?.[slug];
  if (Array.isArray(members) && members.every((login): login is string => typeof login === 'string')) return members;
  throw new Refusal(
    `expectations: must say in githubTeams who ${slug} are, got "nothing" in ${path}; anchor the evidence at a commit that does`,
  );
}
