import { Command } from 'commander';
import { ArtefactError } from '../analysis/artefact-error';
import { type Vetting, vet as vetStacks } from '../analysis/vet';
import { formatFinding, sortFindings } from '../registry/finding';
import { answering } from './answering';
import { exitCodes } from './exit-codes';
import { paint } from './paint';
import { table } from './table';
import { readStacks } from './vet/read-stacks';
import { writeVetted } from './vet/write-vetted';

type Options = { readonly json: boolean; readonly main: string; readonly out?: string };

/** `platform vet`: whether what a pull request synthesised may meet credentials, judged by what main makes. */
export const vet = new Command('vet')
  .description('say which stacks of a pull request may be planned with credentials: nothing in them is run or trusted')
  .argument('<dir>', 'the synthesised output of the pull request; only its stacks/<name>/cdk.tf.json are read')
  .option('--main <directory>', 'what main synthesises', 'cdktf.out')
  .option('--out <directory>', 'an empty directory for the vetted stacks; written only when none is refused')
  .option('--json', 'print the result as JSON', false)
  .addHelpText('after', '\nExample:\n  npx platform vet proposed/cdktf.out --main cdktf.out --out vetted')
  .action(
    answering((dir: string, { json, main, out }: Options) => {
      const proposed = readStacks(dir, 'dir');
      const known = readStacks(main, '--main');
      if (known.findings.length > 0) throw new ArtefactError(known.findings.map(formatFinding));
      const vetting = vetStacks(proposed.files, known.files);
      const findings = sortFindings([...proposed.findings, ...vetting.findings]);
      const isFine = findings.length === 0;
      const written = isFine ? out : undefined;
      if (written !== undefined) writeVetted(written, proposed.files, vetting.vetted);
      const { vetted, unknown } = vetting;
      const refused = [...proposed.refused, ...vetting.refused].sort();
      process.stdout.write(
        json
          ? `${JSON.stringify({ dir, main, out: written, vetted, refused, unknown, findings }, null, 2)}\n`
          : `${report({ vetted, refused, unknown, findings }, written)}\n`,
      );
      for (const finding of findings) process.stderr.write(`${formatFinding(finding)}\n`);
      process.exitCode = isFine ? exitCodes.fine : exitCodes.findings;
    }),
  );

function report({ vetted, refused, unknown, findings }: Vetting, out: string | undefined): string {
  const rows = [
    ...refused.map((stack) => [stack, 'refused', 'nothing, before the findings below are gone']),
    ...unknown.map((stack) => [stack, 'unknown to main', 'no plan with credentials; reviewers read it in words']),
    ...vetted.map((stack) => [stack, 'vetted', 'a plan with credentials']),
  ];
  const count = `${vetted.length} vetted, ${refused.length} refused, ${unknown.length} unknown to main`;
  return [
    table(['stack', 'is', 'gets'], rows),
    '',
    findings.length > 0
      ? `${paint('red', count)}; nothing was written\nnext: correct what is said below, or merge alone what main must know first`
      : `${paint('green', count)}${out === undefined ? '' : `, the vetted ones in ${out}`}\nnext: ${
          out === undefined
            ? 'npx platform vet <dir> --out <empty directory>'
            : `terraform plan -lock=false in each of ${out}/stacks`
        }`,
  ].join('\n');
}
