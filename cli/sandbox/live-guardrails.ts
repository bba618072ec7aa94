import {
  DescribePolicyCommand,
  type OrganizationsClient,
  type PolicyType,
  paginateListPolicies,
  paginateListTargetsForPolicy,
} from '@aws-sdk/client-organizations';
import type { GuardrailFacts } from '../../analysis/read-back/guardrail-facts';

const types: readonly PolicyType[] = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'];

/** Every SCP and RCP of the organisation with its targets, except those that AWS makes and attaches itself. */
export async function liveGuardrails(organizations: OrganizationsClient): Promise<GuardrailFacts[]> {
  const policies: GuardrailFacts[] = [];
  for (const type of types) {
    for await (const page of paginateListPolicies({ client: organizations }, { Filter: type })) {
      for (const { Id, Name = '', AwsManaged } of page.Policies ?? []) {
        if (!Id || AwsManaged) continue;
        const { Policy } = await organizations.send(new DescribePolicyCommand({ PolicyId: Id }));
        const content: unknown = JSON.parse(Policy?.Content ?? 'null');
        policies.push({ name: Name, type, content, targets: await targetsOf(organizations, Id) });
      }
    }
  }
  return policies;
}

async function targetsOf(organizations: OrganizationsClient, PolicyId: string): Promise<string[]> {
  const targets: string[] = [];
  for await (const page of paginateListTargetsForPolicy({ client: organizations }, { PolicyId })) {
    for (const { Name, Type } of page.Targets ?? []) {
      targets.push(Type === 'ROOT' ? 'root' : `${Type === 'ACCOUNT' ? 'account' : 'unit'} ${Name}`);
    }
  }
  return targets.sort();
}
