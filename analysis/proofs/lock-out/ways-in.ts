import type { Admission, Expectations } from '../../../expectations/expectations';
import type { Model, ModelAccount } from '../../model';
import type { PolicyDocument } from '../../policy-document';
import { type Actor, type Ask, actorOf } from '../separation/actor';
import { accessRole, type Place, type World } from '../separation/world';

/** Somebody on the way into a role. */
export type WayIn = { readonly actor: Actor; readonly request: Ask };

/** The ways into the roles of a place, with its account as it is or would be in another phase. */
export type WaysIn = (place: Place, account: ModelAccount) => readonly WayIn[];

/**
 * Who goes from the management account into the first role of an account: people always; the pipeline in `intake` alone,
 * account by account, so that none can be imagined there.
 */
const throughManagement = (now: ModelAccount, { phase }: ModelAccount) =>
  now.phase === 'intake' && phase === 'intake' ? ['administrator', 'guardrails-apply'] : ['administrator'];

/**
 * Whoever the registry admits to a role of the platform can come in by what the artefact grants them: an identity as its
 * hub role, people as what their permission set lets them do.
 */
export function waysIn(model: Model, { roles }: Expectations, world: World): WaysIn {
  const admits = new Map(roles.map((role) => [role.arn, role.admits]));
  const made = new Map(model.roles.map((role) => [role.arn, role]));
  const management = world.places.get(model.managementAccount ?? '');
  const root = management && `arn:${model.partition}:iam::${management.account.id}:root`;
  const comer = (admission: Admission): Actor | undefined => {
    if (admission.kind === 'role') {
      const role = made.get(admission.arn);
      return role && actorOf(role, '');
    }
    // Without an organisation of its own the platform makes no permission set.
    return admission.kind === 'permission-set' && management ? signedIn(admission, model, world) : undefined;
  };
  const into = (role: Actor, account: ModelAccount, policy: PolicyDocument): Ask => ({
    action: 'sts:AssumeRole',
    resource: role.arn,
    account,
    policy,
  });
  return (place, account) =>
    place.roles.flatMap((role): WayIn[] => {
      if (role.name === accessRole) {
        const door = world.doors.get(root ?? '')?.find(({ actor }) => actor.arn === role.arn);
        if (door === undefined || management === undefined || account.phase === 'suspended') return [];
        return management.roles
          .filter(({ name }) => throughManagement(place.account, account).includes(name))
          .map((actor) => ({ actor, request: into(role, account, door.trust) }));
      }
      const trust = made.get(role.arn)?.trust.document;
      if (trust === undefined) return [];
      return (admits.get(role.arn) ?? []).flatMap((admission) => {
        const actor = comer(admission);
        return actor ? [{ actor, request: into(role, account, trust) }] : [];
      });
    });
}

/** Somebody who signed in through a permission set: Identity Center makes a role of it, with its policy and no boundary. */
function signedIn(
  { permissionSet, arnPattern }: Extract<Admission, { kind: 'permission-set' }>,
  { documents }: Model,
  { places }: World,
): Actor | undefined {
  const home = places.get(/::(\d{12}):/.exec(arnPattern)?.[1] ?? '');
  return (
    home && {
      arn: arnPattern.replaceAll('?', 'a'),
      name: `the permission set ${permissionSet}`,
      account: home.account,
      tags: {},
      identity: documents.flatMap(({ kind, policy }) =>
        kind === 'permission-set' && policy.name === permissionSet ? [policy.document] : [],
      ),
      boundary: undefined,
      powers: '',
      through: '',
    }
  );
}
