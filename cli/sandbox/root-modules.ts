import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LeftOut, leftOut } from './left-out';
import { type Narrowed, narrowed } from './narrowed';
import { type NotEmulated, notEmulatedElements } from './not-emulated';
import { overrideFor, type StatePlace } from './override';
import { SandboxFailure } from './sandbox-failure';
import type { TerraformJson } from './terraform-json';

const file = 'cdk.tf.json';
const overrideFile = 'sandbox_override.tf.json';

/** A working directory of Terraform: the synthesised file as it is, and the sandbox's own beside it. */
export type RootModuleDirectory = {
  readonly directory: string;
  readonly json: TerraformJson;
  readonly leftOut: readonly LeftOut[];
  readonly narrowed: readonly Narrowed[];
  /** Throws when the file is no longer the one that was synthesised. */
  readonly assertUntouched: () => void;
};

export type PrepareOptions = {
  readonly stack: string;
  readonly outdir: string;
  /** Where the directories of all stacks are. */
  readonly workdir: string;
  readonly endpoint: string;
  readonly state: StatePlace;
  readonly notEmulated: readonly NotEmulated[];
};

/** Puts a stack of an output where Terraform runs it. */
export function prepareRootModule(options: PrepareOptions): RootModuleDirectory {
  const { stack, outdir, workdir, endpoint, state, notEmulated } = options;
  const source = join(outdir, 'stacks', stack, file);
  const directory = join(workdir, stack);
  const copy = join(directory, file);
  mkdirSync(directory, { recursive: true });
  copyFileSync(source, copy);
  const json = JSON.parse(readFileSync(copy, 'utf8')) as TerraformJson;
  const out = leftOut(stack, json, notEmulated);
  const lists = narrowed(json, notEmulatedElements);
  writeFileSync(
    join(directory, overrideFile),
    `${JSON.stringify(overrideFor({ json, endpoint, state, leftOut: out, narrowed: lists }), null, 2)}\n`,
  );
  const expected = sha256(source);
  const assertUntouched = () => {
    const got = sha256(copy);
    if (got !== expected) {
      throw new SandboxFailure(
        `stack ${stack}: what is applied must be the file that was synthesised (sha256 ${expected}), got "${got}"; nothing but the sandbox may write to ${directory}`,
      );
    }
  };
  assertUntouched();
  return { directory, json, leftOut: out, narrowed: lists, assertUntouched };
}

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
