import type { Finding } from '../../../registry/finding';
import type { Blocks } from '../blocks';
import { type Expression, expressionsIn } from '../expressions-in';
import { own } from '../own';
import type { VetRule } from '../proposal';
import { refuse } from '../refuse';
import { stringsIn } from '../strings-in';

/** The rest is main's, or has a rule of its own that lets no expression in. */
const blocks = ['//', 'resource', 'output'];

/**
 * Whatever Terraform would evaluate is a plain reference to a resource of the same stack: no function, operator, condition,
 * index by expression, splat or directive, in values and in keys.
 *
 * `file("/proc/self/environ")` in an output prints the credentials of the job that plans.
 *
 * @see https://developer.hashicorp.com/terraform/language/syntax/json#expression-mapping
 */
export const plainReferences: VetRule = {
  name: 'plain-references',
  run: ({ stack, module, main }) => {
    const known = new Set(named(main));
    const rule = (at: string, each: Expression): string | undefined => {
      if (each.kind === 'refused') return each.rule;
      if (each.kind === 'named')
        return known.has(at + each.text) ? undefined : 'must use a variable or local as main does';
      const declared = own(own(own(module, 'resource'), each.type), each.name);
      return declared === undefined ? 'must refer to a resource of this stack' : undefined;
    };
    return expressions(module).flatMap(({ path, at, each }): Finding[] => {
      const broken = rule(at, each);
      const remedy = 'write ${type.name.attribute} of a resource of this stack, or $${ where the text itself is meant';
      return broken === undefined
        ? []
        : [refuse('plain-references', stack, [path.join('.')], { rule: broken, got: each.text, remedy })];
    });
  },
};

const expressions = (module: Blocks) =>
  blocks.flatMap((block) =>
    stringsIn(own(module, block), [block]).flatMap(({ path, text }) =>
      expressionsIn(text).map((each) => ({ path, at: JSON.stringify(path), each })),
    ),
  );

/** Variables and locals that a module uses, each with its place. */
const named = (module: Blocks): string[] =>
  expressions(module).flatMap(({ at, each }) => (each.kind === 'named' ? [at + each.text] : []));
