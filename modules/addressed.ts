import type { TerraformElement } from 'cdktf';

/**
 * Gives a resource its address within the stack: `aws_iam_role.<address>`.
 *
 * Addresses are a contract with the state of every fork. They come from registry ids and never from the construct
 * tree, so that moving TypeScript around replaces nothing.
 */
export function addressed<Element extends TerraformElement>(element: Element, address: string): Element {
  element.overrideLogicalId(address);
  return element;
}
