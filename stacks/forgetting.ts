type Json = Readonly<Record<string, unknown>>;

/**
 * A root module that forgets what it held: every resource leaves the state and stays as it is in AWS.
 *
 * Blocks that would name one of them go as well.
 *
 * @see https://developer.hashicorp.com/terraform/language/block/removed
 */
export function forgetting(module: Json): Json {
  const { resource, output: _output, import: _import, moved: _moved, locals: _locals, ...kept } = module;
  const addresses = Object.entries((resource ?? {}) as Record<string, Json>)
    .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))
    .sort();
  return addresses.length === 0 ? kept : { ...kept, removed: addresses.map(forgotten) };
}

/** What Terraform lets go of one resource. */
const forgotten = (from: string) => ({ from, lifecycle: { destroy: false } });
