import { OrganizationsPolicy } from '@cdktf/provider-aws/lib/organizations-policy';
import { OrganizationsPolicyAttachment } from '@cdktf/provider-aws/lib/organizations-policy-attachment';
import { Construct } from 'constructs';
import type { PolicyDocument } from '../policies/document';
import { addressed } from './addressed';
import { policyJson } from './policy-json';

/** Documents of one tier, and what they are attached to. */
export type GuardrailTier = {
  readonly type: 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY';
  readonly documents: readonly { readonly name: string; readonly document: PolicyDocument }[];
  /** References to ids, by the name of the target. Empty while the guardrails are detached. */
  readonly targets: ReadonlyMap<string, string>;
};

/** Service control policies and resource control policies, attached where their tier says. */
export class Guardrails extends Construct {
  constructor(scope: Construct, id: string, { tiers }: { readonly tiers: readonly GuardrailTier[] }) {
    super(scope, id);
    for (const { type, documents, targets } of tiers) {
      for (const { name, document } of documents) {
        const policy = addressed(
          new OrganizationsPolicy(this, name, { name, type, content: policyJson(document) }),
          name,
        );
        for (const [target, targetId] of targets) {
          const address = `${name}_${target}`;
          addressed(new OrganizationsPolicyAttachment(this, address, { policyId: policy.id, targetId }), address);
        }
      }
    }
  }
}
