import { stateObject } from '../names';

/** What the state bucket holds and under which key; the policies of the identities name these prefixes. */
export const stateKeys = {
  /** Terraform writes the lock beside it, as `<key>.tflock`. */
  state: stateObject,
  plans: 'plans/*',
} as const;
