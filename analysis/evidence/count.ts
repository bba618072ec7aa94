import { ArtefactError } from '../artefact-error';
import { type Reader, shape } from '../drift/shape';

/** A whole number, not less than the first. */
export const count =
  (least: number): Reader<number> =>
  (value, at) => {
    const number = shape.number(value, at);
    if (Number.isSafeInteger(number) && number >= least) return number;
    throw new ArtefactError([`${at}: must be a whole number from ${least}, got "${number}"; read what wrote it`]);
  };
