import type { GuardrailFacts } from './guardrail-facts';
import { blocksOf, type RootModule, referenceIn, text } from './root-module';

/** Every SCP and RCP that the stack `organization` makes, and where it is attached. */
export function synthesisedGuardrails(module: RootModule): GuardrailFacts[] {
  const units = new Map(blocksOf(module, 'aws_organizations_organizational_unit'));
  const accounts = new Map(blocksOf(module, 'aws_organizations_account'));
  const attachments = blocksOf(module, 'aws_organizations_policy_attachment');

  const target = (value: string): string => {
    const reference = referenceIn(value);
    const named = (block: Readonly<Record<string, unknown>> | undefined) => (block ? text(block, 'name') : value);
    switch (reference?.type) {
      case 'aws_organizations_organization':
        return 'root';
      case 'aws_organizations_organizational_unit':
        return `unit ${named(units.get(reference.name))}`;
      case 'aws_organizations_account':
        return `account ${named(accounts.get(reference.name))}`;
      default:
        return value;
    }
  };
  return blocksOf(module, 'aws_organizations_policy').map(([address, block]) => ({
    name: text(block, 'name'),
    type: text(block, 'type'),
    content: JSON.parse(text(block, 'content')),
    targets: attachments
      .filter(([, attachment]) => referenceIn(text(attachment, 'policy_id'))?.name === address)
      .map(([, attachment]) => target(text(attachment, 'target_id')))
      .sort(),
  }));
}
