import type { SynthesisedStack } from '../../synthesised';
import { type ShownPlan, shownChange } from '../plan/a-plan';

const role = 'aws_iam_role.pay_deploy';
const grants = 'aws_iam_role_policy.pay_deploy';
const add = (change: ReturnType<typeof shownChange.create>) => (plan: ShownPlan) => {
  const [type = '', name = ''] = change.address.split('.');
  plan.resource_changes.push({
    type,
    name,
    mode: 'managed',
    provider_name: 'registry.terraform.io/hashicorp/aws',
    ...change,
  });
};
const made = (address: string, values = {}) => add(shownChange.create(address, values));
const lost = (address: string, before = {}) => add(shownChange.destroy(address, before));
const serviceRole = { name: 'gone_deploy', path: '/pipeline/' };

/** Changes a trust policy in the synthesised stack, so that plan and files agree and only the registry does not. */
const trust = (edit: (statement: Record<string, unknown>) => unknown) => (stack: SynthesisedStack) => {
  const block = stack.resource?.aws_iam_role?.pay_deploy ?? {};
  const document = JSON.parse(String(block.assume_role_policy));
  document.Statement = [edit(document.Statement[0])].flat();
  block.assume_role_policy = JSON.stringify(document);
};
const provider = (plan: ShownPlan) =>
  plan.configuration.provider_config.aws as { full_name: string; alias?: string; expressions: Record<string, unknown> };
const policy = (statement: object) => ({ policy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }) });

function expressionsOf(plan: ShownPlan, address: string): Record<string, unknown> {
  const found = plan.configuration.root_module.resources.find((each) => each.address === address);
  return found?.expressions as Record<string, unknown>;
}

/** What cases of the gate do to a plan, and the addresses that they do it to. */
export const spoils = { role, grants, add, made, lost, serviceRole, trust, provider, policy, expressionsOf } as const;
