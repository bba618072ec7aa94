import { shape } from '../drift/shape';

/** Whoever GitHub names as having done something. A deleted account is null where it stood. */
export type Account = { readonly id: number; readonly login: string; readonly type: string };

export const account = shape.object({ id: shape.number, login: shape.text, type: shape.text });
