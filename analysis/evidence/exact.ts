import { ArtefactError } from '../artefact-error';
import { type Reader, shape } from '../drift/shape';

/** As `shape.object`, and no other field: what one reader passes over another could take for the truth. */
export function exact<Fields extends Readonly<Record<string, Reader<unknown>>>>(
  fields: Fields,
): Reader<{ readonly [Name in keyof Fields]: ReturnType<Fields[Name]> }> {
  const read = shape.object(fields);
  return (value, at) => {
    const found = read(value, at);
    const other = Object.keys(shape.record(value, at)).find((name) => !Object.hasOwn(fields, name));
    if (other === undefined) return found;
    throw new ArtefactError([
      `${at}: must have no fields but ${Object.keys(fields).join(', ')}, got ${JSON.stringify(other)}; read what wrote it`,
    ]);
  };
}
