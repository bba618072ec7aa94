import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Story } from './shown';
import { inputOf, repository } from './story';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** A directory as the collecting job leaves it: answers with their hashes, commits, and evidence that is an anchor alone. */
export function writeCollected(directory: string, story: Story): string {
  rmSync(directory, { recursive: true, force: true });
  const approvals = join(directory, 'approvals');
  mkdirSync(approvals, { recursive: true });
  mkdirSync(join(directory, 'evidence'));
  const { answers, commits } = inputOf(story);
  const manifest = [...answers].map(([path, { status, body }], index) => {
    const file = `${String(index + 1).padStart(4, '0')}.json`;
    const text = JSON.stringify(body);
    writeFileSync(join(approvals, file), text);
    return { path, file, sha256: hash(text), status };
  });
  writeFileSync(join(approvals, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(approvals, 'commits.json'), JSON.stringify(commits));
  writeFileSync(
    join(directory, 'evidence', '00000001-anchor.json'),
    JSON.stringify({
      version: 1,
      sequence: 1,
      previous: null,
      kind: 'anchor',
      at: '2026-01-01T00:00:00Z',
      repository,
      commit: story.lastApplied,
      by: 'acme administrator',
    }),
  );
  return directory;
}
