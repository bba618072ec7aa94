import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from '../read-json';
import type { Ask } from './aws-cli';

/** The JSON that lies in a bucket under a key; undefined where there is no such object. */
export async function s3Object(ask: Ask, bucket: string, key: string): Promise<unknown> {
  const directory = mkdtempSync(join(tmpdir(), 'recover-'));
  const file = join(directory, 'object.json');
  try {
    const answer = await ask('s3api', 'get-object', '--bucket', bucket, '--key', key, file);
    if (answer === undefined) return undefined;
    // An empty object is no state: Terraform writes none.
    return readFileSync(file, 'utf8') === '' ? null : readJson(file, `s3://${bucket}/${key}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
