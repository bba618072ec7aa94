import { unitsOf } from '../../registry/accounts';
import { withRetired } from '../edit-source/with-retired';
import { withoutEnvironment } from '../edit-source/without-environment';
import { withoutUnit } from '../edit-source/without-unit';
import { edited } from './edited';
import type { EndInput, Ending } from './ending';
import { environmentFile } from './environment-file';
import { refused } from './refused';
import { unknownId } from './unknown-id';

/** The end of an environment of the organisation: its file and its unit go, once no account holds it. */
export function endEnvironment({ platform, read }: EndInput, id: string): Ending {
  const { environments, organization, services, lock, retiredIds } = platform;
  if (!environments.has(id)) {
    return unknownId('environment', id, 'environments/', [...environments.keys()], retiredIds.environments);
  }
  const accounts = Object.entries(lock.accounts).flatMap(([name, account]) =>
    account.environment === id ? [name] : [],
  );
  const reasons = [
    ...(organization.artifactEnvironment === id
      ? [
          {
            rule: 'must not be the one that holds artefacts',
            got: id,
            remedy: 'choose another artifactEnvironment in environments/organization.ts, and apply it first',
          },
        ]
      : []),
    ...services
      .filter(({ entry }) => entry.environments.includes(id))
      .map((service) => ({
        rule: 'must be listed by no service',
        got: service.id,
        remedy: `npx platform retire environment ${id} --of ${service.id}`,
      })),
    ...accounts.map((name) => ({
      rule: 'must be held by no account',
      got: name,
      remedy: `npx platform retire account ${name}, until it has left the lock`,
    })),
  ];
  if (reasons.length > 0) return refused(`environment ${id}`, reasons);
  const { path: file, name } = environmentFile(read, id);
  const hasUnit = unitsOf(organization.organizationalUnits).some(({ unit }) => unit.holds === id);
  return {
    findings: [],
    says: `environment ${id} ends`,
    edits: [
      edited(read, file, () => undefined),
      edited(read, 'environments/index.ts', (path, text) => withoutEnvironment(path, text, name)),
      ...(hasUnit ? [edited(read, 'environments/organization.ts', (path, text) => withoutUnit(path, text, id))] : []),
      edited(read, 'registry/retired.ts', (path, text) => withRetired(path, text, 'environments', id)),
    ],
    later: [],
  };
}
