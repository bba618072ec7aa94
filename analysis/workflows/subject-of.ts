import type { Job, Step, Workflow } from './workflow';

/** What a finding is about: `workflow plan.yml job plan step 3`. */
export const subjectOf = (
  { file }: Pick<Workflow, 'file'>,
  job?: Pick<Job, 'id'>,
  step?: Pick<Step, 'label'>,
): string => [`workflow ${file}`, job && `job ${job.id}`, step?.label].filter((part) => part !== undefined).join(' ');
