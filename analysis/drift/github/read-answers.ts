import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArtefactError } from '../../artefact-error';
import { shape } from '../shape';
import type { Answer, Answers } from './answers';

/**
 * `manifest.json` of a directory of saved answers: what was asked, in which file its answer is, and the hash that the job
 * which asked it gave the file. A file holds the body as it came; the pages of a list are merged into one.
 */
const manifest = shape.list(
  shape.object({ path: shape.text, file: shape.text, sha256: shape.text, status: shape.number }),
);

/** No query but one: what another would choose is chosen by who asks, for all pages. */
const path = /^\/((orgs|repos)(\/[A-Za-z0-9._%@-]+)+|repos(\/[A-Za-z0-9._-]+){2}\/collaborators\?affiliation=direct)$/;
/** Beside the manifest, and nowhere else. */
const file = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/**
 * Saved answers of GitHub's REST API.
 *
 * @param form what a path may look like; by default as `collect-github.sh` asks.
 * @throws ArtefactError for a file that is not the one that was saved, that is missing, or that the manifest names twice.
 */
export function readAnswers(directory: string, form: RegExp = path): Answers {
  const entries = manifest(parsed('manifest.json', bytesOf(directory, 'manifest.json')), 'manifest.json');
  const problems: string[] = [];
  const answers = new Map<string, Answer>();
  for (const [index, entry] of entries.entries()) {
    const at = `manifest.json[${index}]`;
    const refuse = (rule: string, got: string) =>
      problems.push(`${at}: ${rule}, got ${JSON.stringify(got)}; collect the answers again`);
    if (!form.test(entry.path)) refuse('path must be one that the collecting script asks', entry.path);
    else if (answers.has(entry.path)) refuse('each path must be there once', entry.path);
    else if (!file.test(entry.file)) refuse('file must be a name in the same directory', entry.file);
    else {
      try {
        answers.set(entry.path, { status: entry.status, body: bodyOf(directory, entry) });
      } catch (error) {
        if (!(error instanceof ArtefactError)) throw error;
        problems.push(...error.problems);
      }
    }
  }
  if (problems.length > 0) throw new ArtefactError(problems);
  return answers;
}

function bodyOf(directory: string, { file: name, sha256, status }: ReturnType<typeof manifest>[number]): unknown {
  const bytes = bytesOf(directory, name);
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== sha256) {
    throw new ArtefactError([
      `file ${name}: must have the sha256 ${JSON.stringify(sha256)} that the manifest says, got "${hash}"; collect the answers again`,
    ]);
  }
  // The body of a refusal says why in words, and need not be JSON at all.
  return status === 200 ? parsed(name, bytes) : undefined;
}

function bytesOf(directory: string, name: string): Buffer {
  try {
    return readFileSync(join(directory, name));
  } catch (error) {
    throw new ArtefactError([
      `file ${name}: must be a file that can be read, got "${(error as NodeJS.ErrnoException).code}" in ${directory}; collect the answers, or name their directory`,
    ]);
  }
}

function parsed(name: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new ArtefactError([`file ${name}: must be whole JSON, got "no JSON"; collect the answers again`]);
  }
}
