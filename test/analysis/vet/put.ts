export type Path = readonly (string | number)[];
type Container = Record<string, unknown>;

/** Writes a value at a place of Terraform JSON, with the objects on the way; undefined removes what is there. */
export const put =
  (path: Path, value: unknown) =>
  (module: Container): void => {
    const last = path[path.length - 1];
    let at = module;
    for (const key of path.slice(0, -1)) {
      if (typeof at[key] !== 'object' || at[key] === null) at[key] = {};
      at = at[key] as Container;
    }
    if (value === undefined) delete at[String(last)];
    else at[String(last)] = value;
  };

export type Change = ReturnType<typeof put>;

/** Terraform JSON after changes. */
export function changed(text: string | undefined, ...changes: readonly Change[]): string {
  const module: Container = JSON.parse(text ?? '{}');
  for (const change of changes) change(module);
  return JSON.stringify(module);
}
