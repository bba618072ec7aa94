import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { ArtefactError } from '../artefact-error';
import { newProblems } from '../load/problems';
import { isObject } from './is-object';
import type { Plan } from './plan';
import { planOf } from './plan-of';

/**
 * Reads the plan of one stack, as `terraform show -json` prints it.
 *
 * The stack has the name of the file, or of its folder where the file is `plan.json`.
 *
 * @throws ArtefactError for what is no whole plan: truncated, errored, incomplete, deferred, of another format, or with
 *   anything in it that is not known here. A decision from a part would prove nothing.
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export function readPlan(file: string): Plan {
  const own = basename(file, '.json');
  const stack = own === 'plan' ? basename(dirname(file)) : own;
  const refuse = (rule: string, got: string, remedy: string) =>
    new ArtefactError([`plan ${file}: ${rule}, got "${got}"; ${remedy}`]);

  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw code === undefined
      ? refuse('must be whole JSON', String(error instanceof Error ? error.message : error).split('\n')[0] ?? '', shown)
      : refuse('must be a file that can be read', code, 'correct the path');
  }
  if (!isObject(parsed)) throw refuse('must be a plan', Array.isArray(parsed) ? 'a list' : typeof parsed, shown);
  const problems = newProblems();
  const plan = planOf(stack, parsed, problems);
  if (problems.count > 0) throw new ArtefactError(problems.lines);
  return plan;
}

const shown = 'write it with terraform show -json';
