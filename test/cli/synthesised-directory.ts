import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../main';
import type { Sources } from '../../registry/load-platform';
import { fixtureSources } from '../fixtures/fixture-sources';
import { fixtureToday } from '../fixtures/fixture-today';

/** The output of the fixture organisation, or of other sources, in a directory that lives as long as the tests of a file. */
export function synthesisedDirectory(sources: Sources = fixtureSources()): {
  readonly directory: string;
  readonly parent: string;
} {
  const parent = mkdtempSync(join(tmpdir(), 'platform-output-'));
  const directory = join(parent, 'out');
  const { findings } = main({ sources, outdir: directory, today: fixtureToday });
  expect(findings).toEqual([]);
  afterAll(() => rmSync(parent, { recursive: true, force: true }));
  return { directory, parent };
}
