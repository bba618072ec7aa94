import { main } from '../main';
import { everyUse } from './analysis/proofs/every-use';
import { fixtureSources } from './fixtures/fixture-sources';
import { fixtureToday } from './fixtures/fixture-today';

const [outdir] = process.argv.slice(2);
if (outdir === undefined) {
  process.stderr.write('outdir: must be named, got "nothing"; npx tsx test/write-fixture.ts fixture.out\n');
  process.exit(2);
}
// With every use, because a policy that nobody uses is weakened unnoticed.
const sources = fixtureSources();
everyUse(sources);
const { findings } = main({ sources, outdir, today: fixtureToday });
for (const { subject, rule, got, remedy } of findings)
  process.stderr.write(`${subject}: ${rule}, got "${got}"; ${remedy}\n`);
process.exitCode = findings.length > 0 ? 1 : 0;
