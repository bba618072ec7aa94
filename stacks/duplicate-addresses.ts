import { type App, TerraformElement, TerraformResource, TerraformStack } from 'cdktf';
import type { Finding } from '../registry/finding';

/**
 * Two resources of one address: the engine would merge them into one without a word, with the name of the one and the
 * boundary of the other.
 */
export function duplicateAddresses(app: App): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const construct of app.node.findAll()) {
    if (!(construct instanceof TerraformElement) || construct instanceof TerraformStack) continue;
    const type = construct instanceof TerraformResource ? construct.terraformResourceType : construct.constructor.name;
    const stack = TerraformStack.of(construct).node.id;
    const address = `${type}.${construct.friendlyUniqueId}`;
    const key = `${stack} ${address}`;
    if (seen.has(key)) {
      findings.push({
        check: 'unique-addresses',
        subject: `stack ${stack}`,
        rule: 'every resource must have an address of its own',
        got: address,
        remedy: 'rename one of the two ids that lead to it',
      });
    }
    seen.add(key);
  }
  return findings;
}
