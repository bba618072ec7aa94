import type { SynthesisedStack } from '../../synthesised';
import { type ShownChange, type ShownPlan, shownChange, shownPlan } from './a-plan';

type Values = Record<string, unknown>;

const reference = /^\$\{([a-z0-9_]+)\.([\w-]+)\.(\w+)\}$/;

/** What `terraform show -json` prints of the plan of a synthesised stack; `made` says which of it exists already. */
export function planOfStack(stack: SynthesisedStack, made: (address: string) => boolean = () => false): ShownPlan {
  const { resource = {}, provider, variable, output = {} } = stack;
  const written = Object.entries(resource).flatMap(([type, named]) =>
    Object.entries(named).map(([name, { '//': _, lifecycle, ...block }]) => ({ type, name, block })),
  );
  const known = (value: unknown): unknown => {
    const [, type = '', name = '', attribute = ''] = (typeof value === 'string' && reference.exec(value)) || [];
    return attribute === '' ? unescaped(value) : (resource[type]?.[name]?.[attribute] ?? undefined);
  };
  const changes = written.map(({ type, name, block }): ShownChange => {
    const address = `${type}.${name}`;
    const values = Object.entries(block).map(([key, value]) => [key, known(value)] as const);
    const after = Object.fromEntries(values.filter(([, value]) => value !== undefined && !isTemplate(value)));
    const unknown = Object.fromEntries(
      values.filter(([, value]) => value === undefined || isTemplate(value)).map(([key]) => [key, true]),
    );
    return made(address)
      ? shownChange.nothing(address, after)
      : shownChange.create(address, after, { id: true, arn: true, ...unknown });
  });
  return shownPlan(changes, {
    provider_config: Object.fromEntries(
      Object.entries(provider).map(([name, blocks]) => [
        name,
        {
          name,
          full_name: `registry.terraform.io/${name === 'aws' ? 'hashicorp/aws' : 'integrations/github'}`,
          expressions: expressionsOf(blocks?.[0] ?? {}),
        },
      ]),
    ),
    root_module: {
      resources: written.map(({ type, name, block }) => ({
        address: `${type}.${name}`,
        mode: 'managed',
        type,
        name,
        provider_config_key: type.split('_')[0],
        expressions: expressionsOf(withoutDependsOn(block)),
        schema_version: 0,
        ...(block.depends_on !== undefined && { depends_on: block.depends_on }),
      })),
      variables: Object.fromEntries(Object.keys(variable).map((name) => [name, {}])),
      outputs: Object.fromEntries(
        Object.entries(output).map(([name, { value }]) => [name, { expression: { constant_value: value } }]),
      ),
    },
  });
}

/** Terraform shows it beside the arguments. */
const withoutDependsOn = ({ depends_on: _, ...block }: Values): Values => block;

/** Terraform shows the text of an argument as it is written, and blocks as lists of arguments. */
const expressionsOf = (block: Values): Values =>
  Object.fromEntries(
    Object.entries(block).map(([key, value]) => [
      key,
      Array.isArray(value) && value.every(isBlock) && value.length > 0
        ? value.map((each) => expressionsOf(each))
        : { constant_value: value },
    ]),
  );

const isBlock = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTemplate = (value: unknown): boolean =>
  typeof value === 'string' ? /^\$\{[a-z0-9_]+\./.test(value) : isBlock(value) && Object.values(value).some(isTemplate);

const unescaped = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('$${', () => '${').replaceAll('%%{', () => '%{') : value;
