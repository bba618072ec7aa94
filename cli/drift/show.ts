import type { DriftFinding } from '../../analysis/drift/drift-finding';
import { issueText } from '../../analysis/drift/issue-text';
import { formatFinding } from '../../registry/finding';
import { exitCodes } from '../exit-codes';
import { paint } from '../paint';
import { table } from '../table';

export type Drift = {
  readonly compared: number;
  readonly findings: readonly DriftFinding[];
  readonly others?: readonly string[];
};

export type Form = { readonly json: boolean; readonly markdown: boolean };

const words = { opens: 'lets somebody through', unseen: 'cannot be seen', differs: 'differs' } as const;

/** Prints what differs in the form that was asked for, and sets the exit code. */
export function show(what: string, drift: Drift, { json, markdown }: Form): void {
  const { findings } = drift;
  const stacks = [...new Set(findings.map(({ stack }) => stack))].sort();
  process.stdout.write(
    json
      ? `${JSON.stringify(drift, null, 2)}\n`
      : markdown
        ? stacks.map((stack) => `## ${stack}\n\n${issueText(stack, findings)}\n`).join('')
        : `${report(what, drift, stacks)}\n`,
  );
  for (const finding of findings) process.stderr.write(`${formatFinding({ check: 'drift', ...finding })}\n`);
  process.exitCode = findings.length > 0 ? exitCodes.findings : exitCodes.fine;
}

function report(what: string, { compared, findings, others = [] }: Drift, stacks: readonly string[]): string {
  const named = others.length > 0 ? [`of no stack, and not compared: ${others.join(', ')}`] : [];
  if (findings.length === 0) {
    return [
      ...named,
      `${paint('green', 'nothing differs')}: ${compared} ${what} are as the stacks ask for`,
      'next: nothing; the workflow drift asks again tomorrow',
    ].join('\n');
  }
  const rows = (['opens', 'unseen', 'differs'] as const).flatMap((severity) =>
    stacks.flatMap((stack) => {
      const own = findings.filter((finding) => finding.stack === stack && finding.severity === severity);
      const who = [...new Set(own.map((finding) => finding.who))].join(', ');
      return own.length === 0 ? [] : [[stack, words[severity], own.length, who]];
    }),
  );
  return [
    table(['stack', 'how bad', 'differences', 'who acts'], rows),
    '',
    ...named,
    `${paint('red', `${findings.length} ${findings.length === 1 ? 'difference' : 'differences'}`)} in ${stacks.join(', ')}; ${compared} ${what} were compared`,
    'next: what is said below, the worst first; who acts is in the table',
  ].join('\n');
}
