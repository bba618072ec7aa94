/** Whether an address is of a service: it begins with its id, and neither `_` nor `--` can occur in one. */
export const ownedBy =
  (...services: readonly string[]) =>
  (address: string): boolean =>
    services.some((service) => new RegExp(`^(?!output\\.)[a-z0-9_]+\\.${service}($|_|--|/|\\[)`).test(address));
