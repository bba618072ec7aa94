import { fieldsOf } from './fields-of';
import { shown } from './shown';
import type { Job } from './workflow';

/** The GitHub environment that a job names, in either of its two forms. */
export const environmentOf = ({ fields: { environment } }: Pick<Job, 'fields'>): string =>
  shown(fieldsOf(environment).name ?? environment);
