import { Command } from 'commander';
import { readEvidence } from '../analysis/evidence/read-evidence';
import { evidenceOf } from '../analysis/evidence-of';
import { formatFinding, sortFindings } from '../registry/finding';
import { answering } from './answering';
import { commitNamed } from './evidence/commit-named';
import { evidenceReport } from './evidence/evidence-report';
import { runTable } from './evidence/run-table';
import { exitCodes } from './exit-codes';
import { Refusal } from './refusal';

type Options = { readonly dir: string; readonly list: boolean; readonly json: boolean };

/** `platform evidence`: who approved what was applied, and whether the record of it is whole. */
export const evidence = new Command('evidence')
  .description('say who approved a commit, who let it be applied, on which plans and how that ended')
  .argument('[commit]', 'a commit of main or of a pull request; enough of its digits to be the only one')
  .option('--dir <directory>', 'the entries, as .github/scripts/collect-evidence.sh saves them', 'evidence')
  .option('--list', 'every run instead of one commit', false)
  .option('--json', 'print the result as JSON', false)
  .addHelpText(
    'after',
    `
Example:
  EVIDENCE_BUCKET=acme-platform-evidence-210987000274 .github/scripts/collect-evidence.sh evidence
  npx platform evidence 5d41402abc4b2a76b9719d911017c592ae5d4140
  npx platform evidence --list`,
  )
  .action(
    answering((said: string | undefined, { dir, list, json }: Options) => {
      if (list === (said !== undefined)) {
        throw new Refusal(
          `evidence: must be asked about one commit or, with --list, about all, got "${said === undefined ? 'neither' : 'both'}"; name a commit or say --list`,
        );
      }
      const files = readEvidence(dir);
      const commit = said === undefined ? undefined : commitNamed(said, evidenceOf(files).known);
      const evidenced = evidenceOf(files, commit?.sha);
      const findings = sortFindings([...evidenced.findings, ...(commit?.findings ?? [])]);
      const { entries, anchor, parts, runs, applied } = evidenced;
      process.stdout.write(
        json
          ? `${JSON.stringify({ ...(commit && { commit: commit.sha, applied }), whole: evidenced.findings.length === 0, entries, anchor, parts, runs, findings }, null, 2)}\n`
          : `${commit === undefined ? runTable(evidenced) : evidenceReport(commit.sha, evidenced)}\n`,
      );
      for (const finding of findings) process.stderr.write(`${formatFinding(finding)}\n`);
      if (findings.length > 0 || (commit !== undefined && !applied)) process.exitCode = exitCodes.findings;
    }),
  );
