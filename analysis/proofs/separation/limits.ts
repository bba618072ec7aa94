import type { Model, ModelRole } from '../../model';
import { decisionInWords } from '../decision-in-words';
import type { Failure, ProofResult } from '../proof';
import { oneWriteOfEveryService, permissionChanges } from './action-lists';
import { boundaryAlone, type Verdict } from './boundary-alone';
import { dataReads } from './data-reads';
import { deployCatalogue } from './deploy-catalogue';
import { changesNoPermission } from './no-permission';

/** Actions that the boundary of these roles must deny outright, by the first part of the failure's sentence. */
type Limit = { readonly rule: string; readonly of: (role: ModelRole) => boolean; readonly actions: readonly string[] };

const readers = ['platform-plan', 'main-plan', 'drift'];
const isPlatform = ({ path }: Pick<ModelRole, 'path'>) => path === '/platform/';
/** Calls of tokens, which no role can make. */
const byToken = ['sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'];

/**
 * What no role of a kind can do, whatever it is granted: its boundary denies it in so many words.
 *
 * Denied, not merely left out: a resource policy that names the session would pass over absence. Asked once for each
 * boundary, because everything that is granted is granted here.
 */
export function limits(model: Model): ProofResult {
  const permissions = permissionChanges().filter((action) => !byToken.includes(action));
  const all: Limit[] = [
    {
      rule: 'a service must change no permission',
      of: ({ path }) => path === '/pipeline/' || path.startsWith('/runtime/'),
      actions: permissions.filter((action) => !changesNoPermission(action)),
    },
    {
      rule: 'who writes permissions must deploy nothing',
      of: (role) => isPlatform(role) && /-apply$/.test(role.name),
      actions: deployCatalogue,
    },
    {
      rule: 'who compares must write nothing',
      of: (role) => isPlatform(role) && readers.includes(role.name),
      actions: [...new Set([...permissions, ...deployCatalogue, ...oneWriteOfEveryService()])],
    },
    {
      rule: 'who compares must read no data and no secret',
      of: (role) => isPlatform(role) && readers.includes(role.name),
      actions: dataReads,
    },
  ];
  const failures: Failure[] = [];
  let asked = 0;
  const proven = new Set<string>();
  for (const role of model.roles) {
    const kinds = all.filter(({ of }) => of(role));
    const key = kinds.length > 0 ? keyOf(role) : '';
    if (kinds.length === 0 || proven.has(key)) continue;
    proven.add(key);
    for (const { rule, actions } of kinds) {
      const open = actions.map((action) => boundaryAlone(role, action, model)).filter((verdict) => !isDenied(verdict));
      asked += actions.length;
      const [first] = open;
      if (first) failures.push(failureOf(role, rule, first, open));
    }
  }
  return { asked, failures };
}

const isDenied = ({ decision }: Verdict) =>
  decision.outcome === 'explicitDeny' && decision.decidedBy.layer === 'boundary';

/** Roles of the same kind under the same boundary, in whichever account; a role of the platform is told by its name. */
const keyOf = ({ name, path, boundary, account, tags }: ModelRole): string => {
  const kind = isPlatform({ path }) ? name : `${path.split('/')[1]} ${tags['platform:service'] === undefined}`;
  return `${kind} ${(boundary ? JSON.stringify(boundary.document) : 'none').replaceAll(account.id, 'ACCOUNT')}`;
};

const failureOf = (
  role: ModelRole,
  rule: string,
  { principal, action, resource, decision }: Verdict,
  open: readonly Verdict[],
): Failure => ({
  subject: role.address,
  rule: `${rule}: ${action}${open.length > 1 ? ` and ${open.length - 1} more` : ''}`,
  request: { principal, action, resource },
  decision,
  got: role.boundary === undefined ? 'no boundary' : decisionInWords(decision),
  remedy: 'deny it in the boundary',
});
