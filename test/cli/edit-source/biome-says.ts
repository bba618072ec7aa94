import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const repository = join(__dirname, '../../..');

/** What the formatter and the linter would change in these files or say of them; empty when they leave them alone. */
export function biomeSays(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'biome-'));
  try {
    copyFileSync(join(repository, 'biome.json'), join(directory, 'biome.json'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, 'files', path)), { recursive: true });
      writeFileSync(join(directory, 'files', path), text);
    }
    const { status, stdout, stderr } = spawnSync(
      join(repository, 'node_modules/.bin/biome'),
      ['check', '--error-on-warnings', '--max-diagnostics=5', 'files'],
      { cwd: directory, encoding: 'utf8' },
    );
    return status === 0 ? '' : `${stdout}${stderr}`;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
