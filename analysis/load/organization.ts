import { oncePerName } from '../evaluate/once-per-name';
import type { ModelAccount, PlacedPolicy } from '../model';
import type { NamedAccount } from './account-names';
import { fullAwsAccess, rcpFullAwsAccess } from './aws-own-policies';
import type { GuardrailKind, Guardrails } from './guardrails';
import type { Loading } from './loading';
import { type OrganizationNode, organizationNodes } from './organization-nodes';
import { resolveAttribute } from './resolve';
import { addressOf, resourcesOf } from './stack';

/** What Organizations decides about an account. */
export type Membership = Pick<ModelAccount, 'phase' | 'units' | 'serviceControl' | 'resourceControl'>;

const unmanaged: Membership = { phase: 'unmanaged', units: [], serviceControl: [], resourceControl: [] };
/** Neither kind of guardrail binds it. */
const management: Membership = { ...unmanaged, phase: 'management' };

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_OrganizationalUnit.html */
const foreignUnit = /^ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/;

/** Says what binds an account: guardrails of the root, of every unit above it and of its own. */
export function organization(
  loading: Loading,
  guardrails: Guardrails,
  named: readonly NamedAccount[],
): (account: NamedAccount) => Membership {
  const { stacks, problems } = loading;
  const [root] = resourcesOf(stacks, 'aws_organizations_organization');
  if (root === undefined) return () => unmanaged;
  const rootId = resolveAttribute(root, 'roots[0].id', problems) ?? addressOf(root);
  const units = new Map(
    organizationNodes(loading, 'aws_organizations_organizational_unit').map((unit) => [unit.id, unit]),
  );
  const accounts = organizationNodes(loading, 'aws_organizations_account');

  /** Units above, the outermost first, without the root. */
  const unitsAbove = (node: OrganizationNode): readonly OrganizationNode[] => {
    if (node.parent === undefined || node.parent === rootId) return [];
    const unit = units.get(node.parent);
    if (unit !== undefined) return [...unitsAbove(unit), unit];
    if (isOutside(node)) return [];
    problems.note(
      node.subject,
      'parent_id must be the root or a unit of this output',
      node.parent,
      'make the unit here',
    );
    return [];
  };
  requireKnownTargets();
  const enabled = Array.isArray(root.block.enabled_policy_types) ? root.block.enabled_policy_types : [];
  const levels = (kind: GuardrailKind, type: string, own: PlacedPolicy) => {
    const attached = (target: string) =>
      guardrails.attachedTo(target).flatMap((guardrail) => (guardrail.kind === kind ? [guardrail.policy] : []));
    // An account may be named by its id or by the resource that makes it.
    const level = oncePerName((targets) => [own, ...targets.split(' ').flatMap(attached)]);
    return (path: readonly string[]) => (enabled.includes(type) ? path.map(level) : []);
  };
  const serviceControl = levels('scp', 'SERVICE_CONTROL_POLICY', fullAwsAccess);
  const resourceControl = levels('rcp', 'RESOURCE_CONTROL_POLICY', rcpFullAwsAccess);

  return ({ name, id }) => {
    if (id === root.stack.account) return management;
    const account = accounts.find((node) => node.id === id) ?? accounts.find((node) => node.name === name);
    if (account === undefined) {
      problems.note(`account ${name}`, 'must be in the organisation', id, 'add aws_organizations_account for it');
      return unmanaged;
    }
    const above = unitsAbove(account);
    const path = [rootId, ...above.map((unit) => unit.id), account.id === id ? id : `${account.id} ${id}`];
    const phase =
      (['suspended', 'intake'] as const).find((unit) => above.some((node) => node.name === unit)) ??
      (isOutside(account) ? 'intake' : undefined);
    return {
      phase: phase ?? 'active',
      units: above.map((unit) => unit.name),
      serviceControl: serviceControl(path),
      resourceControl: resourceControl(path),
    };
  };

  /** Adopted, and still in a unit that nobody adopted: what binds it there is unknown, so that only the root's counts. */
  function isOutside({ parent, existed }: OrganizationNode): boolean {
    return existed && parent !== undefined && foreignUnit.test(parent) && !units.has(parent);
  }

  function requireKnownTargets(): void {
    const known = new Set([rootId, ...units.keys(), ...[...accounts, ...named].map(({ id }) => id)]);
    for (const [target, subject] of guardrails.targets) {
      if (known.has(target)) continue;
      problems.note(subject, 'target_id must be the root, a unit or an account of this output', target, 'correct it');
    }
  }
}
