import { environmentOf } from './environment-of';
import type { Job } from './workflow';

/** The job takes an identity that applies: its environment is `services-apply` or `guardrails-apply`. */
export const applies = (job: Job): boolean => /-apply$/i.test(environmentOf(job));
