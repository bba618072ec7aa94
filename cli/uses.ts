import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { DriftFinding } from '../analysis/drift/drift-finding';
import { readAnswers } from '../analysis/drift/github/read-answers';
import { uses as usesIn } from '../analysis/uses';
import { answerPath } from '../analysis/uses/answer-path';
import type { Use } from '../analysis/uses/use';
import { useText } from '../analysis/uses/use-text';
import { watched } from '../analysis/uses/watched';
import { formatFinding } from '../registry/finding';
import { answering } from './answering';
import { exitCodes } from './exit-codes';
import { readExpectations } from './prove/read-expectations';
import { Refusal } from './refusal';
import { usesReport } from './uses/uses-report';

type Options = {
  readonly dir: string;
  readonly list: boolean;
  readonly answers?: string;
  readonly out?: string;
  readonly json: boolean;
};

/** `platform uses`: who took the roles of people, and who signed in as root, from saved answers of CloudTrail. */
export const uses = new Command('uses')
  .description(
    'say who used break-glass, administrator, the role of Organizations or root, from saved answers of CloudTrail',
  )
  .option('--answers <directory>', 'manifest.json and the answers that collect-uses.sh saved')
  .option('--dir <directory>', 'the synthesised output', 'cdktf.out')
  .option('--list', 'print what has to be asked, one question a line, and judge nothing', false)
  .option(
    '--out <directory>',
    'an empty directory, or one to be made, for <role>.<account>.<event id>.md, the text of one issue a use',
  )
  .option('--json', 'print the result as JSON', false)
  .addHelpText(
    'after',
    '\nExample:\n  npx platform uses --list > paths.txt\n  .github/scripts/collect-uses.sh paths.txt uses\n  npx platform uses --answers uses',
  )
  .action(
    answering(({ dir, list, answers, out, json }: Options) => {
      const expectations = readExpectations(dir);
      if (expectations === undefined)
        throw new Refusal(`expectations: must be in ${dir}/expectations.json, got "no such file"; run npm run synth`);
      if (list) {
        const paths = watched(expectations).map(({ path }) => path);
        process.stdout.write(json ? `${JSON.stringify(paths, null, 2)}\n` : `${paths.join('\n')}\n`);
        return;
      }
      if (answers === undefined)
        throw new Refusal('--answers: must name what collect-uses.sh saved, got "nothing"; name it, or ask for --list');
      const result = usesIn(expectations, readAnswers(answers, answerPath));
      if (out !== undefined) writeTexts(out, result.uses);
      process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : `${usesReport(result)}\n`);
      for (const finding of [...result.uses.map(findingOf), ...result.findings])
        process.stderr.write(`${formatFinding({ check: 'uses', ...finding })}\n`);
      process.exitCode = result.uses.length + result.findings.length > 0 ? exitCodes.findings : exitCodes.fine;
    }),
  );

function writeTexts(out: string, all: readonly Use[]): void {
  mkdirSync(out, { recursive: true });
  if (readdirSync(out).length > 0)
    throw new Refusal(`--out: must be an empty directory, got ${JSON.stringify(out)}; name another`);
  // Role and account are of the data, and an event id is a UUID, which the reader of the answers demands.
  for (const use of all) writeFileSync(join(out, `${use.role}.${use.account}.${use.eventId}.md`), useText(use));
}

const findingOf = ({ account, role, who, at, eventId }: Use): Omit<DriftFinding, 'stack' | 'severity' | 'who'> => ({
  subject: `account ${account} ${role}`,
  rule: `must be explained by whoever used it at ${at}`,
  got: who,
  remedy: `explain event ${eventId} in its issue, or end the session`,
});
