import { join } from 'node:path';

/** Where the imports of this repository lie, whatever directory a command is run from. */
export const importsDirectory = join(__dirname, '..', '..', 'environments', 'imports');
