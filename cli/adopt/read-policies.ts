import {
  ListPoliciesCommand,
  ListTargetsForPolicyCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { allPages } from './all-pages';
import type { ExistingPolicy } from './existing-organization';
import { said } from './said';

/** The kinds of which one target may have so many only, and of which the platform attaches its own. */
export const guardrailTypes = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'] as const;

/** The guardrails that there are, each with what it is attached to. */
export async function readPolicies(client: Pick<OrganizationsClient, 'send'>): Promise<ExistingPolicy[]> {
  const policies: ExistingPolicy[] = [];
  for (const type of guardrailTypes) {
    const listed = await allPages((NextToken) => client.send(new ListPoliciesCommand({ Filter: type, NextToken })), {
      items: ({ Policies }) => Policies,
      next: ({ NextToken }) => NextToken,
    });
    for (const { Id, Name, AwsManaged } of listed) {
      const id = said(Id, `${type}: id`);
      const targets = await allPages(
        (NextToken) => client.send(new ListTargetsForPolicyCommand({ PolicyId: id, NextToken })),
        { items: ({ Targets }) => Targets, next: ({ NextToken }) => NextToken },
      );
      policies.push({
        id,
        name: said(Name, `policy ${id}: name`),
        type,
        awsManaged: AwsManaged ?? false,
        targets: targets.flatMap(({ TargetId }) => TargetId ?? []),
      });
    }
  }
  return policies;
}
