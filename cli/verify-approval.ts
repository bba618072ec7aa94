import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { approval } from '../analysis/approval';
import { answerPath } from '../analysis/approval/answer-path';
import type { Approved } from '../analysis/approval/approved';
import { gitCommits } from '../analysis/approval/git-commits';
import { approvalRules } from '../analysis/approval/rules';
import { readAnswers } from '../analysis/drift/github/read-answers';
import { lastApplied } from '../analysis/evidence/last-applied';
import { readEvidence } from '../analysis/evidence/read-evidence';
import { type Finding, formatFinding, sortFindings } from '../registry/finding';
import { outputOfRef } from './affected/output-of-ref';
import { answering } from './answering';
import { exitCodes } from './exit-codes';
import { paint } from './paint';
import { readJson } from './read-json';
import { Refusal } from './refusal';
import { table } from './table';
import { type ApprovalOptions, approvalOptions } from './verify-approval/approval-options';
import { permissionCreators } from './verify-approval/permission-creators';

type Judged = { readonly findings: readonly Finding[]; readonly approved?: Approved };

/** `platform verify-approval`: whether two people approved every commit since the last applied one, from collected answers. */
export const verifyApproval = new Command('verify-approval')
  .description('say whether two people approved every commit since the last applied one, from collected answers')
  .requiredOption('--collected <directory>', 'approvals/ of collect-approvals.sh and evidence/ of collect-evidence.sh')
  .option('--base-output <directory>', 'output of the last applied commit; without it that commit is synthesised')
  .option('--out <file>', 'where to write who approved what; written only when everything is approved')
  .option('--json', 'print the result as JSON', false)
  .addHelpText(
    'after',
    '\nExample:\n  npx platform verify-approval --collected collected --repository acme/platform --ref refs/heads/main --commit 0123456789abcdef0123456789abcdef01234567 --run 7001 --out approved.json',
  )
  .action(async (options: ApprovalOptions) => {
    const { collected, baseOutput, out } = options;
    if (out !== undefined && existsSync(out)) {
      throw new Refusal(
        `--out ${out}: must not be there yet, got "a file"; name another, or remove what is not of this run`,
      );
    }
    const start = attempted(() => lastApplied(readEvidence(join(collected, 'evidence'))));
    if (start === undefined) return;
    if (start.commit === undefined) return show(start, options);
    const last = start.commit;
    // Who may approve is what was in force before: a change cannot name its own approvers.
    const creators =
      baseOutput === undefined
        ? await outputOfRef(last, process.cwd(), permissionCreators)
        : permissionCreators(baseOutput);
    const judged = attempted(() => {
      const approvals = join(collected, 'approvals');
      const { repository, ref, commit, run, resumes } = options;
      return approval({
        ...{ repository, ref, commit, run, creators },
        resumes: resumes || undefined,
        lastApplied: last,
        commits: gitCommits(readJson(join(approvals, 'commits.json'), 'commits.json'), 'commits.json'),
        answers: readAnswers(approvals, answerPath.form),
      });
    });
    if (judged) show(judged, options);
  });
for (const option of approvalOptions) verifyApproval.addOption(option);

/** What a function answers; nothing where the analysis refused, which has been said then. */
function attempted<Value>(read: () => Value): Value | undefined {
  const values: Value[] = [];
  answering(() => {
    values.push(read());
  })();
  return values[0];
}

function show({ findings, approved }: Judged, { out, json }: ApprovalOptions): void {
  if (approved && out !== undefined) {
    // In one step: half a file would be of nobody.
    writeFileSync(`${out}.new`, `${JSON.stringify(approved, null, 2)}\n`, { flag: 'wx' });
    renameSync(`${out}.new`, out);
  }
  const sorted = sortFindings(findings);
  if (json) process.stdout.write(`${JSON.stringify({ findings: sorted, approved: approved ?? null }, null, 2)}\n`);
  else process.stdout.write(`${approved ? approvedReport(approved) : refusedReport(sorted.length)}\n`);
  for (const finding of sorted) process.stderr.write(`${formatFinding(finding)}\n`);
  process.exitCode = approved ? exitCodes.fine : exitCodes.findings;
}

function approvedReport({ commits }: Approved): string {
  const rows = commits.map(({ sha, pullRequest, approvers, authors }) => [
    sha.slice(0, 12),
    `#${pullRequest}`,
    approvers.map(({ login }) => login).join(', '),
    authors.join(', '),
  ]);
  return [
    table(['commit', 'pull request', 'approved by', 'written by'], rows),
    '',
    `${paint('green', 'approved')}: ${approvalRules.length} rules on ${commits.length} ${commits.length === 1 ? 'commit' : 'commits'}`,
    'next: npx platform gate, and the approval of the deployment by somebody who wrote none of it',
  ].join('\n');
}

function refusedReport(findings: number): string {
  return `${paint('red', 'not approved')}: ${findings === 1 ? '1 finding' : `${findings} findings`}\nnext: what the lines below say; nothing is applied`;
}
