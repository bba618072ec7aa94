import { chmodSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { App } from 'cdktf';
import type { Finding } from '../registry/finding';
import { duplicateAddresses } from './duplicate-addresses';
import { quotaFinding } from './quota-finding';
import { stateInOutput } from './state-in-output';
import { withoutStackTraces } from './without-stack-traces';

export type SynthesiseOptions = {
  /** Directory of the output. It is replaced as a whole, or left as it was. */
  readonly outdir: string;
  /** Makes the stacks. */
  readonly build: (app: App) => void;
  /** Writes further files beside the stacks and says what is wrong with them. */
  readonly finish: (directory: string, stacks: readonly string[]) => Finding[];
};

/**
 * Builds, synthesises and validates in a temporary directory beside the output, then swaps it in.
 *
 * @returns what is wrong; the output has changed only when there is nothing.
 */
export function synthesise({ outdir, build, finish }: SynthesiseOptions): Finding[] {
  const target = resolve(outdir);
  const states = stateInOutput(target);
  if (states.length > 0) return states;
  const temporary = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    withoutStackTraces();
    const app = new App({
      outdir: temporary,
      // CDK Terrain, which goes on where CDKTF ended, refuses `use_lockfile` without it.
      context: { targetVersions: { terraform: '>=1.11' }, cdktfRelativeModules: [] },
    });
    const unfit = quotaFinding(() => build(app));
    if (unfit) return [unfit];
    const duplicates = duplicateAddresses(app);
    if (duplicates.length > 0) return duplicates;
    app.synth();
    const findings = finish(temporary, readdirSync(join(temporary, 'stacks')).sort());
    if (findings.length === 0) swapIn(temporary, target);
    return findings;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** A directory cannot be replaced in one step; the old one is moved aside, so that a reader finds the old or the new, whole. */
function swapIn(fresh: string, target: string): void {
  const old = `${fresh}-old`;
  // Temporary directories are private; the output is for whoever may read the checkout.
  chmodSync(fresh, 0o755);
  rmSync(old, { recursive: true, force: true });
  let hadOld = true;
  try {
    renameSync(target, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    hadOld = false;
  }
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (hadOld) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
