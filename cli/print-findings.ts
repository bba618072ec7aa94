import { type Finding, formatFinding, sortFindings } from '../registry/finding';
import { paint } from './paint';

/** Everything that is wrong, sorted, one line each, on standard error. */
export function printFindings(findings: readonly Finding[]): void {
  for (const finding of sortFindings(findings)) process.stderr.write(`${formatFinding(finding)}\n`);
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  process.stderr.write(`${paint('red', count, process.stderr)}, nothing was written\n`);
}
