import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../main';
import type { Finding } from '../registry/finding';
import type { Sources } from '../registry/load-platform';
import { fixtureToday } from './fixtures/fixture-today';

type Attributes = Record<string, unknown>;
export type SynthesisedStack = {
  resource?: Record<string, Record<string, Attributes>>;
  output?: Record<string, { value: unknown }>;
  variable: Record<string, unknown>;
  provider: { aws?: Record<string, unknown>[] };
  terraform: { backend: Record<string, Record<string, unknown>>; required_providers: Record<string, unknown> };
};
export type Synthesised = {
  readonly findings: Finding[];
  /** Parsed stacks by name, read back from the files that Terraform would read. */
  readonly stacks: Record<string, SynthesisedStack>;
  /** Every file of the output, by its path in it. */
  readonly files: Record<string, string>;
};

/** Runs the main job in a directory of its own and reads what it wrote. */
export function synthesised(sources: Sources): Synthesised {
  const parent = mkdtempSync(join(tmpdir(), 'platform-'));
  const outdir = join(parent, 'out');
  try {
    const { findings } = main({ sources, outdir, today: fixtureToday });
    const files = findings.length > 0 ? {} : read(outdir);
    const stacks = Object.fromEntries(
      Object.entries(files).flatMap(([path, text]) => {
        const stack = /^stacks\/([^/]+)\/cdk\.tf\.json$/.exec(path)?.[1];
        return stack ? [[stack, JSON.parse(text) as SynthesisedStack]] : [];
      }),
    );
    return { findings, files, stacks };
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

const read = (directory: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(directory.length + 1), readFileSync(path, 'utf8')];
      }),
  );

/** Every resource of a synthesis with the stack and the address that it has. */
export const resourcesOf = (stacks: Synthesised['stacks']) =>
  Object.entries(stacks).flatMap(([stack, { resource = {} }]) =>
    Object.entries(resource).flatMap(([type, named]) =>
      Object.entries(named).map(([name, attributes]) => ({ stack, type, address: `${type}.${name}`, attributes })),
    ),
  );
