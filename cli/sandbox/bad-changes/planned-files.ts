import type { BadChange } from './bad-change';

/** An output that the synthesised file does not have. */
export const plannedFiles: BadChange = {
  rule: 'planned-files',
  make: (json) => ({ json: { ...json, output: { beside: { value: 'beside' } } }, address: 'output.beside' }),
};
