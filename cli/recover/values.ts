/** Arguments or attributes of a resource. */
export type Values = Readonly<Record<string, unknown>>;
