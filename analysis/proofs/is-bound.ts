import type { ModelAccount } from '../model';

/** Whether a service control policy of our own is in force on the account; AWS's own allows everything. */
export const isBound = ({ serviceControl }: Pick<ModelAccount, 'serviceControl'>): boolean =>
  serviceControl.some((level) => level.some(({ document }) => denies(document)));

const known = new WeakMap<object, boolean>();

function denies(document: object): boolean {
  const found = known.get(document) ?? JSON.stringify(document).includes('"Deny"');
  known.set(document, found);
  return found;
}
