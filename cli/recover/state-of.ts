import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal';
import type { Ask } from './aws-cli';
import { type LockInfo, lockInfo } from './lock-info';
import { resourcesInState } from './resources-in-state';
import { s3Object } from './s3-object';
import type { ReadStack } from './stack-read';
import type { Values } from './values';

export type StateOf = {
  /** Where it is, for people. */
  readonly where: string;
  /** Undefined where nobody holds it; a state in a file is let go with the process that held it. */
  readonly lock: LockInfo | undefined;
  /** Attributes by address; empty where there is no state at all, as a kill before the first write leaves it. */
  readonly resources: ReadonlyMap<string, Values>;
  /** Whether a kill cut it off while it was written: Terraform cannot read it, and nothing in it counts. */
  readonly isCutOff: boolean;
};

/**
 * The state of a stack and who holds its lock: in the bucket that the stack names, or in a file as in the first run.
 *
 * @throws Refusal for a lock or a state that cannot be understood.
 */
export async function stateOf({ stack, backend }: ReadStack, ask: Ask, file: string | undefined): Promise<StateOf> {
  if (backend === undefined || file !== undefined) {
    const where = file ?? join('by-hand', stack, 'terraform.tfstate');
    if (file !== undefined && !existsSync(file)) {
      throw new Refusal(`--state: must be a file, got ${JSON.stringify(file)}; name the state, or leave it out`);
    }
    const shown = wholeJson(where);
    return {
      where,
      lock: undefined,
      resources: shown === undefined ? new Map() : resourcesInState(shown, where),
      isCutOff: shown === undefined && existsSync(where),
    };
  }
  const [bucket, key] = [String(backend.bucket), String(backend.key)];
  const where = `s3://${bucket}/${key}`;
  const [state, held] = await Promise.all([s3Object(ask, bucket, key), s3Object(ask, bucket, `${key}.tflock`)]);
  const lock = lockInfo(held);
  if (held !== undefined && lock === undefined) {
    throw new Refusal(
      `${where}.tflock: must be a lock of Terraform, got something else; look at who wrote it in the versions of the bucket`,
    );
  }
  const resources = state === undefined ? new Map() : resourcesInState(state, where);
  // S3 has a whole object or none.
  return { where, lock, resources, isCutOff: false };
}

/** Undefined for no file, and for one that a kill cut off. */
function wholeJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Refusal(`state: must be readable, got ${JSON.stringify((error as Error).message)}; correct the path`);
  }
}
