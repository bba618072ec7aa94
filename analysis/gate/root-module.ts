import { isObject } from '../plan/is-object';
import type { Values } from '../plan/resource-change';

/** A root module that was synthesised, as far as a plan of it can be compared with it. */
export type RootModule = {
  readonly backend: Values;
  /** Source of each provider by its local name, such as `hashicorp/aws`. */
  readonly sources: Readonly<Record<string, string>>;
  readonly providers: Readonly<Record<string, readonly Values[]>>;
  readonly variables: readonly string[];
  /** Arguments by address. */
  readonly resources: ReadonlyMap<string, Values>;
  readonly outputs: Values;
  /** Ids by the address that they are imported to. */
  readonly imports: ReadonlyMap<string, string>;
  /** Old addresses by the new ones. */
  readonly moved: ReadonlyMap<string, string>;
  /** Addresses that leave the state without being destroyed. */
  readonly forgotten: ReadonlySet<string>;
};

/** Reads the JSON of a `cdk.tf.json`. What is missing is empty, and then agrees with no plan. */
export function rootModule(json: Values): RootModule {
  const terraform = objectIn(json.terraform);
  const blocks = (part: unknown) => listOf(part).filter(isObject);
  return {
    backend: objectIn(objectIn(terraform.backend).s3),
    sources: Object.fromEntries(
      Object.entries(objectIn(terraform.required_providers)).map(([name, value]) => [
        name,
        String(objectIn(value).source),
      ]),
    ),
    providers: Object.fromEntries(Object.entries(objectIn(json.provider)).map(([name, part]) => [name, blocks(part)])),
    variables: Object.keys(objectIn(json.variable)),
    resources: new Map(
      Object.entries(objectIn(json.resource)).flatMap(([type, named]) =>
        Object.entries(objectIn(named)).map(([name, block]): [string, Values] => [`${type}.${name}`, objectIn(block)]),
      ),
    ),
    outputs: objectIn(json.output),
    imports: new Map(blocks(json.import).map(({ to, id }) => [plain(to), String(id)])),
    moved: new Map(blocks(json.moved).map(({ from, to }) => [plain(to), plain(from)])),
    forgotten: new Set(
      blocks(json.removed)
        .filter(({ lifecycle }) => listOf(lifecycle).some((each) => objectIn(each).destroy === false))
        .map(({ from }) => plain(from)),
    ),
  };
}

const objectIn = (value: unknown): Values => (isObject(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** An address, whether it was written as one or as a reference. */
const plain = (value: unknown) => String(value).replace(/^\$\{(.*)\}$/, '$1');
