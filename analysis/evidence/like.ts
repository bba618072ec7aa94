import { ArtefactError } from '../artefact-error';
import { type Reader, shape } from '../drift/shape';

/** Text of this form, the whole of it. */
export const like =
  (what: string, form: RegExp): Reader<string> =>
  (value, at) => {
    const text = shape.text(value, at);
    if (form.exec(text)?.[0] === text) return text;
    throw new ArtefactError([`${at}: must be ${what}, got ${JSON.stringify(text.slice(0, 80))}; read what wrote it`]);
  };
