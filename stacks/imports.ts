import { type App, TerraformResource, TerraformStack } from 'cdktf';
import type { Recovery } from '../environments/schema';

/**
 * Lets the stacks import what killed applies made and lost. An address that a stack does not have is left to
 * `lostImports`, which finds it in what was written.
 *
 * @see https://developer.hashicorp.com/terraform/language/import
 */
export function addImports(app: App, recoveries: Readonly<Record<string, Recovery>>): void {
  for (const { stack, imports } of Object.values(recoveries)) {
    const root = app.node.tryFindChild(stack);
    if (!(root instanceof TerraformStack)) continue;
    const resources = new Map(
      root.node
        .findAll()
        .filter((construct) => construct instanceof TerraformResource)
        .map((resource) => [`${resource.terraformResourceType}.${resource.friendlyUniqueId}`, resource]),
    );
    for (const { to, id } of imports) resources.get(to)?.importFrom(id);
  }
}
