import type { Problems } from '../load/problems';
import { isObject } from './is-object';
import type { ConfiguredProvider, ConfiguredResource, PlanConfiguration } from './plan';

const knownParts = new Set(['provider_config', 'root_module']);
const knownOfModule = new Set(['outputs', 'resources', 'variables']);
const knownOfProvider = new Set(['alias', 'expressions', 'full_name', 'module_address', 'name', 'version_constraint']);
const plainOfResource = new Set([
  'address',
  'expressions',
  'mode',
  'name',
  'provider_config_key',
  'schema_version',
  'type',
]);

/** The files that the plan was made of, as Terraform read them; everything that is not understood is noted. */
export function configurationOf(
  subject: string,
  shown: Readonly<Record<string, unknown>>,
  problems: Problems,
): PlanConfiguration {
  const root = objectIn(shown.root_module);
  const unknown = (where: string, value: unknown, known: ReadonlySet<string>) => {
    for (const key of Object.keys(objectIn(value)).filter((each) => !known.has(each))) {
      problems.note(subject, `${where} must have nothing unknown`, key, 'write resources only, and no module');
    }
  };
  unknown('configuration', shown, knownParts);
  unknown('root module', root, knownOfModule);
  return {
    providers: Object.entries(objectIn(shown.provider_config)).map(([key, block]): ConfiguredProvider => {
      unknown(`provider ${key}`, block, knownOfProvider);
      const { full_name, alias, module_address, expressions } = objectIn(block);
      return {
        key,
        source: String(full_name),
        alias: textOf(alias),
        module: textOf(module_address),
        expressions: objectIn(expressions),
      };
    }),
    resources: (Array.isArray(root.resources) ? root.resources : []).map((block): ConfiguredResource => {
      const { address, mode, type, name, provider_config_key, expressions } = objectIn(block);
      return {
        address: String(address),
        mode: String(mode),
        type: String(type),
        name: String(name),
        providerKey: String(provider_config_key),
        expressions: objectIn(expressions),
        others: Object.keys(objectIn(block)).filter((key) => !plainOfResource.has(key)),
      };
    }),
    variables: Object.keys(objectIn(root.variables)),
    outputs: objectIn(root.outputs),
  };
}

const objectIn = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {});
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
