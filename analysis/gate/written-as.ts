import { isObject } from '../plan/is-object';
import { same } from '../read-back/same';

/**
 * True when an expression of a plan's configuration is exactly what a file says.
 *
 * Terraform shows an argument as `{ constant_value }`, with its references beside it, and a block as a list of arguments;
 * a file may write a block that is there once without the list.
 */
export function writtenAs(written: unknown, expression: unknown): boolean {
  const isNothing = written === undefined || written === null || (Array.isArray(written) && written.length === 0);
  if (expression === undefined) return isNothing;
  if (isObject(expression) && Object.hasOwn(expression, 'constant_value')) {
    return same(written, expression.constant_value);
  }
  if (Array.isArray(expression)) {
    const blocks = Array.isArray(written) ? written : [written];
    return blocks.length === expression.length && expression.every((inner, index) => argumentsAs(blocks[index], inner));
  }
  return argumentsAs(written, expression);
}

/** Every argument of a block, and no other. */
function argumentsAs(written: unknown, expressions: unknown): boolean {
  if (!isObject(expressions)) return false;
  const [block] = Array.isArray(written) && written.length === 1 ? written : [written];
  if (!isObject(block)) return false;
  const names = new Set([...Object.keys(block), ...Object.keys(expressions)]);
  return [...names].every((name) => writtenAs(block[name], expressions[name]));
}
