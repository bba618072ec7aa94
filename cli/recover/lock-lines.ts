import { ageInWords } from './age-in-words';
import type { LockInfo } from './lock-info';

const operations: Readonly<Record<string, string>> = { OperationTypeApply: 'an apply', OperationTypePlan: 'a plan' };

/** Who holds the lock of a state, since when and for what; the words of the holder are shown escaped. */
export function lockLines(where: string, lock: LockInfo | undefined, now: Date): string[] {
  if (lock === undefined) return [`nobody holds the lock of ${where}`];
  const { id, who, created, operation, version } = lock;
  const what = (Object.hasOwn(operations, operation) ? operations[operation] : undefined) ?? JSON.stringify(operation);
  return [
    `the lock of ${where} is held`,
    `  by    ${JSON.stringify(who).slice(1, -1)}, for ${what} of Terraform ${JSON.stringify(version).slice(1, -1)}`,
    `  since ${created}, ${ageInWords(created, now)}`,
    `  id    ${id}`,
  ];
}
