import { join } from 'node:path';
import { readJson } from '../read-json';
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
};

/**
 * The state of a stack and who holds its lock: in the bucket that the stack names, or in a file as in the first run.
 *
 * @throws Refusal for a lock or a state that cannot be understood.
 */
export async function stateOf({ stack, backend }: ReadStack, ask: Ask, file: string | undefined): Promise<StateOf> {
  if (backend === undefined || file !== undefined) {
    const where = file ?? join('by-hand', stack, 'terraform.tfstate');
    const shown = readJson(where, `state of ${stack}`);
    if (file !== undefined && shown === undefined) {
      throw new Refusal(`--state: must be a file, got ${JSON.stringify(file)}; name the state, or leave it out`);
    }
    return { where, lock: undefined, resources: shown === undefined ? new Map() : resourcesInState(shown, where) };
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
  return { where, lock, resources: state === undefined ? new Map() : resourcesInState(state, where) };
}
