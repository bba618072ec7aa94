import { isObject } from '../../plan/is-object';
import { same } from '../../read-back/same';
import { changesWith } from '../changes-with';
import { findingOf } from '../finding-of';
import type { GateRule } from '../gate-input';
import { plannedAs } from '../planned-as';

const name = 'planned-values';
const metaArguments = ['//', 'lifecycle', 'depends_on', 'provider'];

/**
 * What will be there is what the synthesised files say.
 *
 * `planned-files` compares what was read, this what Terraform made of it. An argument that the stack ignores may differ.
 */
export const plannedValues: GateRule = {
  name,
  describes: 'what will be there is what the synthesised files say',
  run: ({ stacks }) =>
    changesWith(stacks, () => true).flatMap(({ stack, change, after }) => {
      const block = stack.module.resources.get(change.address) ?? {};
      const ignored = ignoredIn(block.lifecycle);
      const unknown = isObject(change.afterUnknown) ? change.afterUnknown : {};
      return Object.entries(block)
        .filter(([argument]) => !metaArguments.includes(argument) && !ignored.includes(argument))
        .filter(
          ([argument, written]) =>
            !plannedAs(asKept(change.type, argument, written, after[argument]), after[argument], unknown[argument]) ||
            !sameTags(argument, written, after[argument]),
        )
        .map(([argument]) =>
          findingOf(
            name,
            stack,
            change,
            `${argument} must be as synthesised`,
            change.afterSensitive === true ? 'a sensitive value' : after[argument],
            'plan again; if it stays, the synthesis and the plan are of different commits',
          ),
        );
    }),
};

/** AWS keeps the issuer without its scheme, which a plan of a provider that exists already shows. */
const asKept = (type: string, argument: string, written: unknown, planned: unknown) =>
  type === 'aws_iam_openid_connect_provider' && argument === 'url' && !String(planned).startsWith('https://')
    ? String(written).replace(/^https:\/\//, '')
    : written;

/** A block may hold what the provider fills in; tags may not. */
const sameTags = (argument: string, written: unknown, planned: unknown) =>
  argument !== 'tags' ||
  !isObject(written) ||
  !isObject(planned) ||
  same(Object.keys(written).sort(), Object.keys(planned).sort());

function ignoredIn(lifecycle: unknown): readonly unknown[] {
  const [block] = Array.isArray(lifecycle) ? lifecycle : [lifecycle];
  return isObject(block) && Array.isArray(block.ignore_changes) ? block.ignore_changes : [];
}
