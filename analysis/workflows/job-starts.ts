import { environmentOf } from './environment-of';
import { fieldsOf } from './fields-of';
import type { JobStart } from './job-start';
import { shown } from './shown';
import type { Fields, Job, Workflow } from './workflow';

/** How a file is started: by an event, with the inputs of whoever calls it. */
type Start = Pick<JobStart, 'event' | 'onMain'> & { readonly inputs: Fields };

/** More calls within calls than GitHub allows. */
const deepest = 10;

/**
 * Every job that may ask for a token, with each event that starts it; a reusable workflow is started by those that call it.
 *
 * `pull_request_target` and `workflow_run` have main's ref too, but strangers decide when, and with what beside it: they
 * do not count as main.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function jobStarts(workflows: readonly Workflow[]): JobStart[] {
  return workflows.flatMap((workflow) =>
    workflow.jobs
      .filter(({ credentialed, fields }) => credentialed && fields.uses === undefined)
      .flatMap((job) =>
        startsOf(workflow, workflows).map(({ event, onMain, inputs }) => ({
          file: workflow.file,
          job: job.id,
          environment: named(job, inputs),
          event,
          onMain,
        })),
      ),
  );
}

function startsOf({ file, events }: Workflow, all: readonly Workflow[], depth = 0): Start[] {
  if (depth > deepest) return [];
  const own = [...events]
    .filter(([event]) => event !== 'workflow_call')
    .map(([event, filter]): Start => {
      const onMain = event === 'schedule' || event === 'workflow_dispatch' || (event === 'push' && isOfMain(filter));
      return { event: event === 'push' && !onMain ? 'push, any branch' : event, onMain, inputs: {} };
    });
  if (!events.has('workflow_call')) return own;
  const called = all.flatMap((caller) =>
    caller.jobs
      .filter(({ fields }) => callsFile(fields.uses, file))
      .flatMap((job) =>
        startsOf(caller, all, depth + 1).map((start) => ({ ...start, inputs: fieldsOf(job.fields.with) })),
      ),
  );
  return [...own, ...called];
}

const callsFile = (uses: unknown, file: string): boolean =>
  typeof uses === 'string' && uses.split('@')[0]?.endsWith(`/.github/workflows/${file}`) === true;

function isOfMain({ branches, ...others }: Fields): boolean {
  const isMain = Array.isArray(branches) && branches.length === 1 && branches[0] === 'main';
  return isMain && others.tags === undefined;
}

/** A literal, or the literal that the caller gives for `${{ inputs.name }}`; nothing names no environment. */
function named(job: Job, inputs: Fields): string | undefined {
  const written = environmentOf(job);
  if (!written.includes('${{')) return written === shown(undefined) ? '' : written;
  const input = /^\$\{\{\s*inputs\.([A-Za-z0-9_-]+)\s*\}\}$/.exec(written)?.[1];
  const given = input === undefined ? undefined : inputs[input];
  return typeof given === 'string' && !given.includes('${{') ? given : undefined;
}
