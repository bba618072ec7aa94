import { markWildcards, matchesGlob } from '../../evaluate/glob';
import { listOf } from '../../evaluate/list-of';
import { oncePerName } from '../../evaluate/once-per-name';
import { allServices, serviceData, serviceExists } from '../../evaluate/service-data';
import type { Statement } from '../../policy-document';
import { actionIsIn } from './action-is-in';

/** Every action that exists and that a statement is about. */
export function actionsIn(statement: Statement): readonly string[] {
  if (statement.Action === undefined) return everyAction('*').filter((action) => actionIsIn(statement, action));
  return [...new Set(listOf(statement.Action).flatMap((pattern) => everyAction(pattern.toLowerCase())))];
}

const everyAction = oncePerName((pattern): readonly string[] => {
  const [prefix = '', name = '*'] = pattern.split(':');
  const services = prefix === '*' ? allServices() : serviceExists(prefix) ? [prefix] : [];
  const glob = markWildcards(name);
  return services.flatMap((service) =>
    Object.entries(serviceData(service).actions).flatMap(([lower, action]) =>
      matchesGlob(glob, lower) ? [`${service}:${action.name}`] : [],
    ),
  );
});
