const form = /^(?<place>\d{8})(?<anchor>-anchor)?\.json$/;

/**
 * What the name of a file in a chain says: its place, from 1, and whether it is an anchor.
 *
 * AWS decides who may write which of the two names, so that the name says who wrote. Nothing for any other name.
 */
export function keyName(name: string): { readonly place: number; readonly isAnchor: boolean } | undefined {
  const { place, anchor } = form.exec(name)?.groups ?? {};
  return Number(place ?? 0) > 0 ? { place: Number(place), isAnchor: anchor !== undefined } : undefined;
}
