import type { Request } from '../../../analysis/evaluate';
import type { Call, Outcome } from './decide';

/** One call and what becomes of it; `by` names the Deny that must decide. */
export type Case = Call & { readonly name: string; readonly outcome: Outcome; readonly by?: string };
type Context = Request['context'];

const ending =
  (outcome: Outcome) =>
  (name: string, action: string, resource = '*', context: Context = {}): Case => ({
    name,
    action,
    resource,
    context,
    outcome,
  });

/** The call goes through. */
export const may = ending('allowed');
/** Nothing allows the call. */
export const mayNot = ending('implicitDeny');
/** A Deny stops the call, whatever allows it. */
export const mustNot = ending('explicitDeny');
/** The Deny of this name stops the call. */
export const denied = (by: string, ...call: Parameters<typeof mustNot>): Case => ({ ...mustNot(...call), by });
