import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../analysis/load';
import type { Model } from '../../analysis/model';
import type { Expectations } from '../../expectations/expectations';
import type { Sources } from '../../registry/load-platform';
import { type Synthesised, synthesised } from '../synthesised';

export type FixtureModel = { readonly model: Model; readonly expectations: Expectations };

/**
 * Synthesises an organisation and loads what was written.
 *
 * @param breakStacks spoils the synthesised Terraform before it is read; the expectations stay as they were.
 */
export function modelOfSources(sources: Sources, breakStacks?: (stacks: Synthesised['stacks']) => void): FixtureModel {
  const { findings, stacks, files } = synthesised(sources);
  if (findings.length > 0) throw new Error(findings.map(({ subject, rule }) => `${subject}: ${rule}`).join('\n'));
  breakStacks?.(stacks);
  const directory = mkdtempSync(join(tmpdir(), 'platform-model-'));
  try {
    for (const [name, stack] of Object.entries(stacks)) {
      mkdirSync(join(directory, 'stacks', name), { recursive: true });
      writeFileSync(join(directory, 'stacks', name, 'cdk.tf.json'), JSON.stringify(stack));
    }
    return { model: load(directory), expectations: JSON.parse(files['expectations.json'] ?? '{}') };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
