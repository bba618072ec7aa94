import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { main, sources } from '../main';
import { largeSources } from './bench/large-sources';
import { type MeasuredProofs, measureProofs } from './bench/measure-proofs';
import { exitCodes } from './exit-codes';
import { printFindings } from './print-findings';
import { table } from './table';
import { today } from './today';

/** `platform bench`: how long the synthesis of a large organisation takes, beside the writing of the same JSON from plain objects. */
export const bench = new Command('bench')
  .description('measure the synthesis of a large organisation')
  .option('--services <numbers>', 'how many services, by comma', '100,1000')
  .option('--prove', 'measure the proofs of it too', false)
  .option('--json', 'print the result as JSON', false)
  .addHelpText(
    'after',
    '\nExample:\n  npm run bench -- --services 1000,5000\n  npm run bench -- --services 1000 --prove',
  )
  .action(({ services, prove, json }: { services: string; prove: boolean; json: boolean }) => {
    const rows = services.split(',').map((count) => measure(Number(count), prove));
    if (rows.some((row) => row === undefined)) {
      process.exitCode = exitCodes.findings;
      return;
    }
    const measured = rows.filter((row) => row !== undefined);
    process.stdout.write(
      json
        ? `${JSON.stringify(measured, null, 2)}\n`
        : `${table(
            [
              ...['services', 'stacks', 'resources', 'synthesis s', 'JSON alone s', 'ratio', 'memory MB'],
              ...(prove ? ['proofs s', 'proofs MB', 'failures'] : []),
            ],
            measured.map((row) => [
              row.services,
              row.stacks,
              row.resources,
              row.synthesis.toFixed(2),
              row.json.toFixed(2),
              (row.synthesis / row.json).toFixed(1),
              row.memory,
              ...(row.proofs ? [row.proofs.seconds.toFixed(1), row.proofs.memory, row.proofs.failures] : []),
            ]),
          )}\n`,
    );
  });

function measure(services: number, prove: boolean) {
  const outdir = mkdtempSync(join(tmpdir(), 'platform-bench-'));
  try {
    const large = largeSources(sources(), services);
    const start = performance.now();
    const { findings } = main({ sources: large, outdir, today: today() });
    const synthesis = seconds(start);
    if (findings.length > 0) {
      printFindings(findings);
      return undefined;
    }
    const stacks = readdirSync(join(outdir, 'stacks')).map((name) => join(outdir, 'stacks', name, 'cdk.tf.json'));
    const parsed = stacks.map((path) => [path, JSON.parse(readFileSync(path, 'utf8'))] as const);
    const again = performance.now();
    for (const [path, stack] of parsed) writeFileSync(path, JSON.stringify(stack, null, 2));
    const json = seconds(again);
    const resources = parsed
      .flatMap(([, stack]) => Object.values(stack.resource ?? {}))
      .reduce((sum: number, named) => sum + Object.keys(named as object).length, 0);
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
    const proofs: MeasuredProofs | undefined = prove ? measureProofs(outdir) : undefined;
    return { services, stacks: stacks.length, resources, synthesis, json, memory, ...(proofs && { proofs }) };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

const seconds = (start: number) => (performance.now() - start) / 1000;
