import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../../analysis/plan/is-object';
import { nearest } from '../../registry/nearest';
import { readJson } from '../read-json';
import { Refusal } from '../refusal';
import type { Values } from './values';

/** A synthesised stack, as far as recovery needs it. */
export type ReadStack = {
  readonly stack: string;
  /** Blocks by address. */
  readonly resources: ReadonlyMap<string, Values>;
  /** The backend in S3; undefined while states lie in files. */
  readonly backend: Values | undefined;
  /** The one account of the stack; undefined where its id is not known yet, or the stack is of GitHub. */
  readonly account: string | undefined;
  /** Of the stack's provider of AWS; undefined for a stack of GitHub. */
  readonly region: string | undefined;
};

/**
 * Reads one stack of an output.
 *
 * @throws Refusal for a stack that is not synthesised.
 */
export function stackRead(outdir: string, stack: string): ReadStack {
  const file = join(outdir, 'stacks', stack, 'cdk.tf.json');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stack) || !existsSync(file)) {
    const near = nearest(stack, stacksIn(outdir));
    throw new Refusal(
      `stack ${stack}: must be synthesised, got "no such stack in ${outdir}"; ${near ? `did you mean ${near}?` : 'run npm run synth'}`,
    );
  }
  const json = objectIn(readJson(file, `stack ${stack}`));
  const [provider] = listIn(objectIn(json.provider).aws).map(objectIn);
  const accounts = listIn(provider?.allowed_account_ids).map(String);
  const backend = objectIn(objectIn(json.terraform).backend).s3;
  return {
    stack,
    backend: isObject(backend) ? backend : undefined,
    account: accounts.length === 1 ? accounts[0] : undefined,
    region: typeof provider?.region === 'string' ? provider.region : undefined,
    resources: new Map(
      Object.entries(objectIn(json.resource)).flatMap(([type, named]) =>
        Object.entries(objectIn(named)).map(([name, block]): [string, Values] => [`${type}.${name}`, objectIn(block)]),
      ),
    ),
  };
}

const objectIn = (value: unknown): Values => (isObject(value) ? value : {});
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const stacksIn = (outdir: string) => (existsSync(join(outdir, 'stacks')) ? readdirSync(join(outdir, 'stacks')) : []);
