import type { Finding } from '../../../registry/finding';
import { isObject } from '../../plan/is-object';
import type { Values } from '../../plan/resource-change';
import { same } from '../../read-back/same';
import { findingOf } from '../finding-of';
import type { GatedStack, GateRule } from '../gate-input';
import { writtenAs } from '../written-as';

const name = 'planned-files';
const remedy = 'plan the synthesised files of this commit, and nothing beside them';

/** Arguments of Terraform itself, which a plan does not show with the others. */
const metaArguments = new Set(['//', 'lifecycle', 'depends_on', 'provider']);

/** A plan is of the very files that were synthesised: the same addresses, the same arguments, the same outputs. */
export const plannedFiles: GateRule = {
  name,
  describes: 'a plan is of the very files that were synthesised',
  run: ({ stacks }) => stacks.flatMap((stack) => [...resources(stack), ...changes(stack), ...outputs(stack)]),
};

function resources(stack: GatedStack): Finding[] {
  const { plan, module } = stack;
  const configured = new Map(plan.configuration.resources.map((resource) => [resource.address, resource]));
  const missing = [...module.resources.keys()].filter((address) => !configured.has(address));
  return [
    ...missing.map((address) => findingOf(name, stack, { address }, 'must be in the plan’s files', 'nothing', remedy)),
    ...[...configured.values()].flatMap((resource) => {
      const block = module.resources.get(resource.address);
      if (block === undefined || resource.mode !== 'managed') {
        return [findingOf(name, stack, resource, 'must be a resource of the stack', resource.mode, remedy)];
      }
      const wanted = withoutMeta(block);
      const names = new Set([...Object.keys(wanted), ...Object.keys(resource.expressions)]);
      const differing = [...names].filter((each) => !writtenAs(wanted[each], resource.expressions[each]));
      const others = resource.others.filter((each) => each !== 'depends_on' || block.depends_on === undefined);
      return [...differing, ...others].map((argument) =>
        findingOf(
          name,
          stack,
          resource,
          `argument ${argument} must be as synthesised`,
          resource.expressions[argument] ?? (others.includes(argument) ? argument : 'nothing'),
          remedy,
        ),
      );
    }),
  ];
}

/** What exists afterwards is in the files, and what is in the files is not destroyed. */
function changes(stack: GatedStack): Finding[] {
  const { plan, module } = stack;
  const known = new Set(plan.resourceChanges.map(({ address }) => address));
  return [
    ...[...module.resources.keys()]
      .filter((address) => !known.has(address))
      .map((address) => findingOf(name, stack, { address }, 'must be in the plan', 'nothing', 'plan without -target')),
    ...plan.resourceChanges.flatMap((change) => {
      const isWritten = module.resources.has(change.address);
      if (change.after !== null && !isWritten) {
        return [findingOf(name, stack, change, 'must be a resource of the stack', change.kind, remedy)];
      }
      if (change.after === null && isWritten) {
        return [
          findingOf(name, stack, change, 'must stay, because the stack has it', change.kind, 'plan without -destroy'),
        ];
      }
      if (change.kind === 'forget' && !module.forgotten.has(change.address)) {
        return [findingOf(name, stack, change, 'must be forgotten by the stack itself', change.kind, remedy)];
      }
      const from = change.previousAddress;
      return from === undefined || module.moved.get(change.address) === from
        ? []
        : [findingOf(name, stack, change, 'must be moved by the stack itself', `from ${from}`, remedy)];
    }),
  ];
}

function outputs(stack: GatedStack): Finding[] {
  const { plan, module } = stack;
  const shown = plan.configuration.outputs;
  const names = new Set([...Object.keys(module.outputs), ...Object.keys(shown)]);
  return [...names]
    .filter((output) => {
      const [written, configured] = [module.outputs[output], shown[output]];
      if (!isObject(written) || !isObject(configured)) return true;
      return (
        !writtenAs(written.value, configured.expression) ||
        !same(written.sensitive ?? false, configured.sensitive ?? false)
      );
    })
    .map((output) =>
      findingOf(
        name,
        stack,
        { address: `output.${output}` },
        'must be as synthesised',
        shown[output] ?? 'nothing',
        remedy,
      ),
    );
}

const withoutMeta = (block: Values): Values =>
  Object.fromEntries(Object.entries(block).filter(([key]) => !metaArguments.has(key)));
