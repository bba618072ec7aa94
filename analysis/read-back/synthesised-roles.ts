import type { RoleFacts } from './role-facts';
import { blocksOf, type RootModule, referenceIn, text } from './root-module';

/** Every role that the stacks of one account make, as it must look in AWS. */
export function synthesisedRoles(
  modules: readonly RootModule[],
  { partition, accountId }: { readonly partition: string; readonly accountId: string },
): RoleFacts[] {
  return modules.flatMap((module) => {
    const policyArns = new Map(
      blocksOf(module, 'aws_iam_policy').map(([name, block]) => [
        name,
        `arn:${partition}:iam::${accountId}:policy${text(block, 'path') || '/'}${text(block, 'name')}`,
      ]),
    );
    const policyArn = (value: string) => policyArns.get(referenceIn(value)?.name ?? '') ?? value;
    return blocksOf(module, 'aws_iam_role').map(([address, block]): RoleFacts => {
      const name = text(block, 'name');
      const isOf = (role: string) => role === name || isReferenceTo(role, address);
      const boundary = text(block, 'permissions_boundary');
      return {
        arn: `arn:${partition}:iam::${accountId}:role${text(block, 'path') || '/'}${name}`,
        boundary: boundary ? policyArn(boundary) : undefined,
        tags: (block.tags ?? {}) as Record<string, string>,
        trust: JSON.parse(text(block, 'assume_role_policy')),
        inline: Object.fromEntries(
          blocksOf(module, 'aws_iam_role_policy')
            .filter(([, policy]) => isOf(text(policy, 'role')))
            .map(([, policy]) => [text(policy, 'name'), JSON.parse(text(policy, 'policy'))]),
        ),
        attached: blocksOf(module, 'aws_iam_role_policy_attachment')
          .filter(([, attachment]) => isOf(text(attachment, 'role')))
          .map(([, attachment]) => policyArn(text(attachment, 'policy_arn'))),
      };
    });
  });
}

const isReferenceTo = (value: string, address: string) => {
  const reference = referenceIn(value);
  return reference?.type === 'aws_iam_role' && reference.name === address;
};
