import { markWildcards, matchesGlob } from '../../evaluate/glob';
import { listOf } from '../../evaluate/list-of';
import { oncePerName } from '../../evaluate/once-per-name';
import { serviceData, serviceExists } from '../../evaluate/service-data';
import type { PolicyDocument } from '../../policy-document';

const expand = oncePerName((pattern): readonly string[] => {
  const [service = '', name = ''] = pattern.split(':');
  if (!serviceExists(service)) return [pattern];
  const glob = markWildcards(name.toLowerCase());
  return Object.values(serviceData(service).actions)
    .filter((action) => matchesGlob(glob, action.name.toLowerCase()))
    .map((action) => `${service}:${action.name}`);
});

/** Every action that some Allow of the document names, looked up; `*` where it names what it leaves out. */
export const grantedActions = ({ Statement }: PolicyDocument): readonly string[] =>
  listOf(Statement).flatMap(({ Effect, Action, NotAction }) => {
    if (Effect === 'Deny') return [];
    return NotAction === undefined ? listOf(Action ?? []).flatMap(expand) : ['*'];
  });
