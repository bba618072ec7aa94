import type { Finding } from '../../../registry/finding';
import type { ResourceChange } from '../../plan/resource-change';
import { findingOf } from '../finding-of';
import type { GatedStack, GateInput, GateRule } from '../gate-input';
import { importIds } from '../import-ids';
import { importingOf } from '../importing-of';

const name = 'expected-imports';

/**
 * What is imported is what the stack says, and what the stack and the registry know under that name: an import adopts a
 * thing that somebody else made, with everything that is on it. A type whose ids are not known here imports nothing.
 *
 * @see https://developer.hashicorp.com/terraform/language/import
 */
export const expectedImports: GateRule = {
  name,
  describes: 'only what the stack imports is imported, by the id that is expected for its name',
  run: (input) =>
    input.stacks.flatMap((stack) =>
      stack.plan.resourceChanges
        .filter(({ importing }) => importing !== undefined)
        .flatMap((change) => {
          const wanted = stack.module.imports.get(change.address);
          const got = change.importing?.id ?? JSON.stringify(change.importing);
          const found = (rule: string, remedy: string) => [findingOf(name, stack, change, rule, got, remedy)];
          if (wanted === undefined) {
            return found('must be imported by the stack itself', 'remove the import, or write it into the stack');
          }
          if (wanted !== got) return found(`must import ${wanted}`, 'plan the synthesised files of this commit');
          return unexpected(input, stack, change, got);
        }),
    ),
};

const remedy = 'correct the id where the stack imports it, or let the resource be made new';

function unexpected({ expectations }: GateInput, stack: GatedStack, change: ResourceChange, id: string): Finding[] {
  const found = (rule: string, got: unknown, todo = remedy) => [findingOf(name, stack, change, rule, got, todo)];
  const line = Object.hasOwn(importIds, change.type) ? importIds[change.type] : undefined;
  if (line === undefined) {
    return found(
      'must be of a type of which it is known what may be imported',
      change.type,
      'add the type to analysis/gate/import-ids.ts with the id that its provider documents',
    );
  }
  const { importing, unsaid } = importingOf(expectations, stack, change);
  const expected = line.id(importing);
  const asked = (line.reads ?? []).map((argument) => ({ argument, value: importing.of(argument, '') }));
  if (unsaid.size > 0) {
    return found(
      `must have ${[...unsaid].join(', ')} known before it is imported`,
      id,
      'apply what it refers to first, or let the resource be made new',
    );
  }
  if (expected === undefined) return found('must be known under that name', id);
  if (typeof expected === 'string' ? expected !== id : !expected.test(id)) {
    return found(`must import ${typeof expected === 'string' ? expected : expected.source}`, id);
  }
  return asked
    .filter(({ argument, value }) => change.before === null || String(change.before[argument] ?? '') !== value)
    .flatMap(({ argument, value }) =>
      found(
        `what is imported must have the ${argument} ${value || 'that is none'}`,
        change.before?.[argument] ?? 'none',
      ),
    );
}
