import { join } from 'node:path';

/** Where this repository keeps what was there before it, whatever directory a command is run from. */
export const adoptedPath = join(__dirname, '..', '..', 'environments', 'adopted.json');
