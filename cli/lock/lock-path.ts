import { join } from 'node:path';

/** Where the lock of this repository lies, whatever directory a command is run from. */
export const lockPath = join(__dirname, '..', '..', 'environments', 'lock.json');
