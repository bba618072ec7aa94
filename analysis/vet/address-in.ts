const address = /^([a-z][a-z0-9_]*)\.([A-Za-z_][A-Za-z0-9_-]*)$/;

/** A resource as `moved`, `removed`, `import` and `depends_on` name it; `${…}` around it says the same. */
export function addressIn(value: unknown): { readonly type: string; readonly name: string } | undefined {
  if (typeof value !== 'string') return undefined;
  const [, type, name] = address.exec(value.replace(/^\$\{([^{}]*)\}$/, '$1')) ?? [];
  return type === undefined || name === undefined ? undefined : { type, name };
}
