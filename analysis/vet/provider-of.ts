import type { Blocks } from './blocks';
import { own } from './own';

/**
 * Source of the provider that Terraform would load for a type; undefined where the stack names none.
 *
 * Terraform then guesses one by the first word of the type, and runs it with whatever credentials lie around.
 *
 * @see https://developer.hashicorp.com/terraform/language/providers/requirements#implied-local-provider-names
 */
export function providerOf(module: Blocks, type: string): string | undefined {
  const [name = type] = type.split('_');
  const source = own(own(own(module.terraform, 'required_providers'), name), 'source');
  return typeof source === 'string' ? source : undefined;
}
