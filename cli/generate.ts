import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { exitCodes } from './exit-codes';
import { generatedFiles } from './generate/generated-files';
import { paint } from './paint';

/** `platform generate`: writes the files that are made from others, or with `--check` says which are not up to date. */
export const generate = new Command('generate')
  .description('write the generated files')
  .option('--check', 'write nothing; exit 1 when a file is not up to date', false)
  .addHelpText('after', '\nExample:\n  npm run generate')
  .action(async ({ check }: { check: boolean }) => {
    const files = Object.entries(await generatedFiles());
    const stale = files.filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
    if (check) {
      for (const [path] of stale)
        process.stderr.write(`${path}: must be what it is generated from, got "other text"; run npm run generate\n`);
      if (stale.length > 0) process.exitCode = exitCodes.findings;
    } else {
      for (const [path, text] of stale) {
        writeFileSync(`${path}.new`, text);
        renameSync(`${path}.new`, path);
      }
    }
    const done = `${files.length} generated files, ${stale.length} ${check ? 'not up to date' : 'written'}`;
    process.stdout.write(`${paint(check && stale.length > 0 ? 'red' : 'green', done)}\n`);
  });
