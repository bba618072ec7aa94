import { markWildcards, matchesGlob } from '../../evaluate/glob';
import { listOf } from '../../evaluate/list-of';
import { oncePerName } from '../../evaluate/once-per-name';
import { type ActionData, type ServiceData, serviceData, serviceExists } from '../../evaluate/service-data';
import type { Statement } from '../../policy-document';

export type NamedAction = { readonly service: ServiceData; readonly action: ActionData };

/** The actions that a pattern such as `s3:Get*` stands for; nothing for one that stands for none. */
export const actionsLike: (pattern: string) => readonly NamedAction[] = oncePerName((pattern) => {
  const [prefix = '', name = '', ...rest] = pattern.toLowerCase().split(':');
  if (rest.length > 0 || !serviceExists(prefix)) return [];
  const service = serviceData(prefix);
  if (Object.hasOwn(service.actions, name)) return [{ service, action: service.actions[name] as ActionData }];
  const glob = markWildcards(name);
  return Object.entries(service.actions)
    .filter(([action]) => matchesGlob(glob, action))
    .map(([, action]) => ({ service, action }));
});

/** True for the pattern of every action there is. */
export const isEverything = (pattern: string) => pattern === '*' || pattern === '*:*';

/** Patterns as the statement writes them. */
export const writtenActions = ({ Action, NotAction }: Statement): readonly string[] =>
  listOf(Action ?? NotAction ?? []);

const expanded = oncePerName((list): readonly NamedAction[] =>
  list.split(' ').flatMap((pattern) => actionsLike(pattern)),
);

/** Every action that the statement is about; undefined where it is about all but some. */
export function actionsOf(statement: Statement): readonly NamedAction[] | undefined {
  const written = writtenActions(statement);
  return statement.Action === undefined || written.some(isEverything) ? undefined : expanded(written.join(' '));
}
