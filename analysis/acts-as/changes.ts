import { decideAs } from '../decide-as';
import { documentsOf } from '../documents-of';
import { markWildcards, matchesGlob } from '../evaluate/glob';
import { listOf } from '../evaluate/list-of';
import { mayAllow } from '../may-allow';
import type { Model, ModelRole } from '../model';
import type { Statement } from '../policy-document';
import { statementsAbout } from '../statements-about';
import type { Edge } from './edge';
import { trusted } from './trusted';
import { workloads } from './workloads';

const ownerTag = 'platform:service';
/** Of a policy that names nobody, this many are asked about: it reaches all or none. */
const representatives = 5;

/** Roles whose function, task, job, state machine or stack a role can change. */
export function changes(model: Model): readonly Edge[] {
  const runners = runnersByAccount(model);
  return model.roles.flatMap((from) => {
    const near = runners.get(from.account.id);
    if (near === undefined) return [];
    return Object.entries(workloads).flatMap(([principal, { changes: ways }]) =>
      ways.flatMap(({ actions, resource }) =>
        actions.flatMap((action) => {
          if (!mayAllow(documentsOf(from.identity), action)) return [];
          const granting = statementsAbout(from.identity, action);
          return owners(model, granting, resource, near, from).flatMap((owner) =>
            changing(model, from, { action, resource, owner, roles: near.get(owner)?.get(principal) ?? [] }),
          );
        }),
      ),
    );
  });
}

/** The roles of each service that AWS services take, by account, service and AWS service. */
function runnersByAccount({ roles }: Model): Map<string, Map<string, Map<string, ModelRole[]>>> {
  const found = new Map<string, Map<string, Map<string, ModelRole[]>>>();
  for (const role of roles) {
    const owner = role.tags[ownerTag];
    if (owner === undefined) continue;
    const near = found.get(role.account.id) ?? new Map<string, Map<string, ModelRole[]>>();
    found.set(role.account.id, near);
    const ofOwner = near.get(owner) ?? new Map<string, ModelRole[]>();
    near.set(owner, ofOwner);
    for (const principal of trusted(role, 'Service')) {
      ofOwner.set(principal, [...(ofOwner.get(principal) ?? []), role]);
    }
  }
  return found;
}

/** The services of the account that the grants reach: its own, those that are named, and a few where a pattern names none. */
function owners(
  { partition }: Model,
  granting: readonly Statement[],
  resource: string,
  near: ReadonlyMap<string, unknown>,
  { tags, account }: ModelRole,
): readonly string[] {
  const patterns = granting.flatMap(({ Resource = '*' }) => [...listOf(Resource)]);
  const named = patterns.flatMap((pattern) => /[:/]([a-z][a-z0-9-]*?)--/.exec(pattern)?.[1] ?? []);
  const open = patterns
    .filter((pattern) => !pattern.includes('--'))
    .map((pattern) => markWildcards(pattern.replace(/\$\{[^}]*\}/g, '*')));
  const reached =
    open.length === 0
      ? []
      : [...near.keys()]
          .filter((owner) => open.some((glob) => matchesGlob(glob, arnOf(resource, owner, account, partition))))
          .slice(0, representatives);
  const own = tags[ownerTag];
  return [...new Set([...(own === undefined ? [] : [own]), ...named, ...reached])].filter((owner) => near.has(owner));
}

const arnOf = (resource: string, service: string, { id, region }: ModelRole['account'], partition: string) =>
  `arn:${partition}:${resource.replace('{service}', service).replace('{account}', id).replace('{region}', region)}`;

function changing(
  model: Model,
  from: ModelRole,
  { action, resource, owner, roles }: { action: string; resource: string; owner: string; roles: readonly ModelRole[] },
): readonly Edge[] {
  if (roles.every((to) => to === from)) return [];
  const cluster = statementsAbout(from.identity, action)
    .flatMap(({ Resource = '*' }) => [...listOf(Resource)])
    .flatMap((pattern) => /:(?:service|task)\/([^*/]+)\//.exec(pattern)?.[1] ?? [])[0];
  const arn = arnOf(resource, owner, from.account, model.partition).replace('/main/', `/${cluster ?? 'main'}/`);
  const question = { action, resource: arn, context: said(model, from, owner, cluster) };
  const decision = decideAs(model, from, question);
  if (decision.outcome !== 'allowed') return [];
  return roles.filter((to) => to !== from).map((to) => ({ from, to, how: 'changes what runs as', question, decision }));
}

/** The owner's tag on the resource, and what the caller would say of its own. */
const said = ({ partition }: Model, from: ModelRole, owner: string, cluster: string | undefined) => ({
  [`aws:ResourceTag/${ownerTag}`]: owner,
  'cloudformation:RoleArn': `arn:${partition}:iam::${from.account.id}:role/pipeline/${from.tags[ownerTag]}_cloudformation`,
  'ecs:cluster': `arn:${partition}:ecs:${from.account.region}:${from.account.id}:cluster/${cluster ?? 'main'}`,
});
