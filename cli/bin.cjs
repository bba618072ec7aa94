#!/usr/bin/env node
// The `platform` command. TypeScript runs through tsx, so a fork has no build step.
require('tsx/cjs');

try {
  require('./platform.ts');
} catch (error) {
  // An entry or a lock that cannot even be read is a finding like any other: one line, no stack trace.
  const lines = String(error?.message ?? error).split('\n');
  const said = (lines.find((line) => line.includes('ERROR:')) ?? lines[0]).trim().replaceAll(`${process.cwd()}/`, '');
  process.stderr.write(`sources: every file must load, got ${JSON.stringify(said)}; correct the file that it names\n`);
  process.exitCode = 1;
}
