import { constantOf } from '../edit-source/constant-of';
import { importsOf } from '../edit-source/imports-of';
import { literalOf } from '../edit-source/literal-of';
import { objectOf } from '../edit-source/object-of';
import { parsedSource } from '../edit-source/parsed-source';
import { unknownShape } from '../edit-source/unknown-shape';
import type { EndInput } from './ending';

const index = 'environments/index.ts';

/**
 * The file that defines an environment, and the name under which `environments/index.ts` imports it.
 *
 * @throws Refusal where no import of the index leads to a literal with that id.
 */
export function environmentFile(read: EndInput['read'], id: string): { readonly path: string; readonly name: string } {
  for (const { from, name } of importsOf(parsedSource(index, read(index)))) {
    if (!/^\.\/[a-z0-9-]+$/.test(from)) continue;
    const path = `environments/${from.slice(2)}.ts`;
    const object = objectOf(constantOf(parsedSource(path, read(path)), name));
    if (object && literalOf(object, 'id') === id && literalOf(object, 'posture') !== undefined) return { path, name };
  }
  throw unknownShape(index, 'import a file for each environment', `remove environment ${id} and its unit`);
}
