import { renameSync, writeFileSync } from 'node:fs';
import type { Adopted } from '../../environments/adopted-schema';
import type { Lock } from '../../environments/schema';
import { lockText } from './lock-text';

/** Replaces the lock in one step: a reader, or a crash, finds the old one or the new one, whole. */
export function writeLock(path: string, lock: Lock | Adopted): void {
  const temporary = `${path}.${process.pid}.new`;
  writeFileSync(temporary, lockText(lock));
  renameSync(temporary, path);
}
