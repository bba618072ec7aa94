import type { Expectations } from '../../../expectations/expectations';
import { documentsOf } from '../../documents-of';
import { markWildcards, matchesGlob } from '../../evaluate/glob';
import { listOf } from '../../evaluate/list-of';
import { mayAllow } from '../../may-allow';
import type { Model, ModelRole } from '../../model';
import { statementsAbout } from '../../statements-about';
import { asGithubAsks } from '../app-keys';
import { defaultKeyPolicy } from '../reach/default-key-policy';
import { type Ask, actorOf, may, type Surroundings } from '../separation/actor';
import type { Place, World } from '../separation/world';
import { askedOf } from './asked-of';
import type { Power } from './power';
import { permissionActions, writtenBy } from './written-by';

/** Nobody's permission: a saved plan is applied with the hash that was judged, and with no other. */
const harmless = ['saved plans'];

export type Powers = { readonly byRole: ReadonlyMap<ModelRole, readonly Power[]>; readonly asked: number };

/**
 * Every role that may write permissions under every layer, with one call for each sort of them; whom it can act as is
 * asked elsewhere.
 *
 * What no Allow names is not asked, save where a policy on a bucket or key may grant it.
 */
export function powersOf(model: Model, expectations: Expectations, { places }: World, around: Surroundings): Powers {
  const platform = expectations.accounts.find(({ kind }) => kind === 'platform')?.id ?? undefined;
  // Whoever signs for the App that only reads changes no rule.
  const read = new Set(expectations.githubApps.flatMap(({ name, key }) => (name === 'read-only' ? (key ?? []) : [])));
  const callsOf = ({ targets, account }: Place): Ask[] =>
    targets
      .filter(({ name }) => !harmless.includes(name))
      .flatMap(({ changes }) => changes.map((call) => ({ ...call, account })))
      .filter(({ action, resource }) => action !== 'kms:Sign' || !read.has(resource));
  const onResources = [...places.values()].flatMap(callsOf).filter(({ policy }) => policy !== undefined);
  const known = new Map<string, readonly Power[]>();
  const byRole = new Map<ModelRole, readonly Power[]>();
  let asked = 0;
  for (const role of model.roles) {
    const place = places.get(role.account.id);
    const key = role.path === '/platform/' && place !== undefined ? `${role.name} ${place.shape}` : role.arn;
    const powers = known.get(key) ?? found(role, place);
    known.set(key, powers);
    if (powers.length > 0) byRole.set(role, powers);
  }
  return { byRole, asked };

  function found(role: ModelRole, place: Place | undefined): readonly Power[] {
    const actor = actorOf(role, role.arn);
    const powers = new Map<string, Power>();
    for (const call of questionsOf(role, place)) {
      const writes = writtenBy(call.action);
      if (powers.has(writes)) continue;
      asked++;
      if (may(actor, call, around)) powers.set(writes, { writes, action: call.action, resource: call.resource });
    }
    return [...powers.values()];
  }

  function* questionsOf(role: ModelRole, place: Place | undefined): Generator<Ask> {
    const granted = (action: string) => mayAllow(documentsOf(role.identity), action);
    for (const call of place === undefined ? [] : callsOf(place)) {
      if (call.policy !== undefined || granted(call.action)) yield call;
    }
    for (const call of onResources) {
      if (call.account?.id !== role.account.id && isNamed(role, call)) yield call;
    }
    for (const action of permissionActions()) {
      if (!granted(action)) continue;
      for (const statement of statementsAbout(role.identity, action)) yield* askedOf(model, role, action, statement);
    }
    if (granted('kms:Sign')) yield* signing(role);
  }

  /** Keys of GitHub Apps are in the platform account, whose policies decide who signs with them. */
  function* signing(role: ModelRole): Generator<Ask> {
    const owner = places.get(platform ?? '')?.account;
    if (owner === undefined) return;
    const policy = defaultKeyPolicy(model.partition, owner.id).document;
    for (const statement of statementsAbout(role.identity, 'kms:Sign')) {
      for (const call of askedOf(model, { ...role, account: owner }, 'kms:Sign', statement)) {
        if (!call.resource.includes(`:${owner.id}:`) || read.has(call.resource)) continue;
        const made = model.resourcePolicies.find(({ arn }) => arn === call.resource)?.policy.document;
        const context = {
          ...asGithubAsks,
          'aws:RequestedRegion': call.resource.split(':')[3] || owner.region,
          ...call.context,
        };
        yield { ...call, context, account: owner, policy: made ?? policy };
      }
    }
  }
}

/** Whether an Allow of the role's names the thing: one in another account needs both sides. */
const isNamed = ({ identity }: ModelRole, { action, resource }: Ask): boolean =>
  statementsAbout(identity, action).some(({ Resource = '*' }) =>
    listOf(Resource).some((pattern) => matchesGlob(markWildcards(pattern.replace(/\$\{[^}]*\}/g, '*')), resource)),
  );
