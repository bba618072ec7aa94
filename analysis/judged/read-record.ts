import { ArtefactError } from '../artefact-error';
import { isObject } from '../plan/is-object';
import type { PlanRecord } from './judged-file';

const hashes = ['sha256', 'jsonSha256', 'lockSha256', 'fileSha256'] as const;
const known = ['version', 'stack', 'commit', 'run', 'key', ...hashes, 'refreshed'];

/**
 * The record of a plan, as `plan-main.sh` writes it.
 *
 * @param name the stack that the file is named after
 * @throws ArtefactError with everything that is missing, of another form, or not known.
 */
export function readRecord(name: string, json: unknown): PlanRecord {
  const record = isObject(json) ? json : {};
  const problems: string[] = [];
  const demand = (holds: boolean, rule: string, got: unknown) => {
    if (!holds) {
      problems.push(
        `record ${name}: ${rule}, got ${JSON.stringify(String(got))}; take the one that plan-main.sh wrote`,
      );
    }
  };
  const { version, stack, commit, run, key, refreshed } = record;
  const text = (field: string) => (typeof record[field] === 'string' ? (record[field] as string) : '');
  demand(version === 1, 'must have version 1', version);
  demand(stack === name, 'must be of the stack that it is named after', stack);
  demand(/^[0-9a-f]{40}$/.test(text('commit')), 'must name a commit', commit);
  demand(Number.isSafeInteger(run), 'must name a run', run);
  for (const hash of hashes) demand(/^[0-9a-f]{64}$/.test(text(hash)), `must have ${hash}`, record[hash]);
  demand(key === `plans/${commit}/${run}/${name}.tfplan`, 'must name the place of the plan', key);
  demand(typeof refreshed === 'boolean', 'must say whether the plan was refreshed', refreshed);
  const [odd] = Object.keys(record).filter((field) => !known.includes(field));
  demand(odd === undefined, 'must have nothing unknown', odd);
  if (problems.length > 0) throw new ArtefactError(problems);
  return {
    stack: name,
    commit: text('commit'),
    run: Number(run),
    key: text('key'),
    sha256: text('sha256'),
    jsonSha256: text('jsonSha256'),
    lockSha256: text('lockSha256'),
    fileSha256: text('fileSha256'),
    refreshed: refreshed === true,
  };
}
