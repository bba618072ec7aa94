import type { PlacedPolicy } from '../model';
import type { Loading } from './loading';
import { resolveAttribute, resolveText } from './resolve';
import { addressOf, resourcesOf, subjectOf } from './stack';

export type GuardrailKind = 'scp' | 'rcp';

export type Guardrail = { readonly kind: GuardrailKind; readonly address: string; readonly policy: PlacedPolicy };

/** Guardrails that exist, and those attached directly to a target, by the target's id. */
export type Guardrails = {
  readonly all: readonly Guardrail[];
  /** Every target, with the attachment that names it, for errors. */
  readonly targets: ReadonlyMap<string, string>;
  readonly attachedTo: (target: string) => readonly Guardrail[];
};

const kinds: ReadonlyMap<string, GuardrailKind> = new Map([
  ['SERVICE_CONTROL_POLICY', 'scp'],
  ['RESOURCE_CONTROL_POLICY', 'rcp'],
]);

/** Attaching these again changes nothing. */
const madeByAws = ['p-FullAWSAccess', 'p-RCPFullAWSAccess'];

/** Service control policies and resource control policies, with what they are attached to. */
export function guardrails({ stacks, problems, policy }: Loading): Guardrails {
  const byId = new Map<string, Guardrail | 'other kind'>();
  for (const resource of resourcesOf(stacks, 'aws_organizations_policy')) {
    const key = resolveAttribute(resource, 'id', problems) ?? addressOf(resource);
    const kind = kinds.get(resolveText(resource, 'type', problems) ?? 'SERVICE_CONTROL_POLICY');
    const placed = kind && policy(resource, 'content', resolveText(resource, 'name', problems) ?? resource.name);
    if (kind && placed) byId.set(key, { kind, address: addressOf(resource), policy: placed });
    if (!kind) byId.set(key, 'other kind');
  }
  const attached = new Map<string, Guardrail[]>();
  const targets = new Map<string, string>();
  for (const resource of resourcesOf(stacks, 'aws_organizations_policy_attachment')) {
    const id = resolveText(resource, 'policy_id', problems);
    const target = resolveText(resource, 'target_id', problems);
    if (id === undefined || target === undefined || madeByAws.includes(id)) continue;
    targets.set(target, subjectOf(resource));
    const guardrail = byId.get(id);
    if (guardrail === undefined) {
      problems.note(subjectOf(resource), 'policy_id must be of a policy of this output', id, 'make the policy here');
    } else if (guardrail !== 'other kind') {
      attached.set(target, [...(attached.get(target) ?? []), guardrail]);
    }
  }
  return {
    all: [...byId.values()].filter((guardrail) => guardrail !== 'other kind'),
    targets,
    attachedTo: (target) => attached.get(target) ?? [],
  };
}
