import { ArtefactError } from '../artefact-error';
import { isObject } from '../plan/is-object';
import type { Approved } from './judged-file';

/**
 * Which commit and run `approved.json` is about.
 *
 * @throws ArtefactError for anything else, and for a run in its second attempt: an approval is about the run, and would
 *   stand for both.
 */
export function readApproved(json: unknown): Approved {
  const { version, repository, commit, run } = isObject(json) ? json : {};
  const { id, attempt } = isObject(run) ? run : {};
  const number = /^[1-9]\d*$/.test(String(id)) ? Number(id) : undefined;
  const refuse = (rule: string, got: unknown) =>
    new ArtefactError([
      `approved.json: ${rule}, got ${JSON.stringify(String(got))}; take the one that verify-approval wrote for this run`,
    ]);
  if (version !== 1) throw refuse('must have version 1', version);
  if (typeof repository !== 'string' || !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw refuse('must name the repository', repository);
  }
  if (typeof commit !== 'string' || !/^[0-9a-f]{40}$/.test(commit)) throw refuse('must name a commit', commit);
  if (number === undefined || !Number.isSafeInteger(number)) throw refuse('must name a run', id);
  if (attempt !== 1) throw refuse('must be of the first attempt of the run', attempt);
  return { repository, commit, run: { id: number, attempt } };
}
