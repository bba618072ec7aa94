import { Refusal } from '../refusal';

/** What is written in a way that no command understands is edited by a person, never guessed at. */
export const unknownShape = (path: string, rule: string, byHand: string): Refusal =>
  new Refusal(`${path}: must ${rule} to be edited by a command, got "another form"; edit it by hand: ${byHand}`);
