import { join } from 'node:path';

/** The repository that the commands belong to, whatever directory they are run from. */
export const repositoryRoot = join(__dirname, '..', '..');
