import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../refusal';

/** What of the first run is done, so that it goes on where it stopped. */
export type DoneRecord = {
  readonly has: (key: string) => boolean;
  readonly add: (key: string) => void;
};

/**
 * The record in a file beside the states of the first run. Each addition is on the disk before the next thing begins.
 *
 * @param again steps that are done anew, whatever the file says of them.
 * @throws Refusal where the file is not such a record.
 */
export function openDoneRecord(file: string, again: readonly string[] = []): DoneRecord {
  const recorded = existsSync(file) ? keysIn(file) : [];
  const done = new Set(recorded.filter((key) => !again.includes(key.split('/')[0] ?? '')));
  return {
    has: (key) => done.has(key),
    add: (key) => {
      done.add(key);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, `${JSON.stringify({ version: 1, done: [...done] }, null, 2)}\n`);
      renameSync(`${file}.new`, file);
    },
  };
}

function keysIn(file: string): string[] {
  try {
    const { version, done } = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown; done?: unknown };
    if (version === 1 && Array.isArray(done) && done.every((key) => typeof key === 'string')) return done;
  } catch {
    // Said below, with what else it may be.
  }
  throw new Refusal(
    `${file}: must be the record of a first run, got something else; put it back, or delete it and name the step with --from`,
  );
}
