import type { Action } from './action';

/** How the record of a run names an action of a phase. */
export const actionKey = (step: string, phase: number, action: Action): string =>
  [step, phase, action.do, ...('place' in action ? [action.place.stack] : [])].join('/');
