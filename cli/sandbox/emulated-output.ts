import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leftOut } from './left-out';
import { narrowed } from './narrowed';
import { type NotEmulated, notEmulated, notEmulatedElements } from './not-emulated';
import { resourcesOf, type TerraformJson } from './terraform-json';

/**
 * Copies an output without what the emulator lacks, for scripts that take no file beside a stack. A stack that it can
 * apply whole is copied byte for byte.
 */
export function emulatedOutput(outdir: string, to: string): string {
  cpSync(outdir, to, { recursive: true });
  for (const stack of readdirSync(join(to, 'stacks'))) {
    const file = join(to, 'stacks', stack, 'cdk.tf.json');
    const json = JSON.parse(readFileSync(file, 'utf8')) as TerraformJson;
    const emulated = withoutNotEmulated(stack, json, notEmulated);
    if (emulated !== json) writeFileSync(file, `${JSON.stringify(emulated, null, 2)}\n`);
  }
  return to;
}

function withoutNotEmulated(stack: string, json: TerraformJson, types: readonly NotEmulated[]): TerraformJson {
  const out = new Set(leftOut(stack, json, types).map(({ address }) => address));
  const lists = narrowed(json, notEmulatedElements);
  if (out.size + lists.length === 0) return json;
  const resource: Record<string, Record<string, Readonly<Record<string, unknown>>>> = {};
  for (const { type, name, address, block } of resourcesOf(json)) {
    if (out.has(address)) continue;
    const shorter = lists.filter((list) => list.address === address);
    const changed = Object.fromEntries(shorter.map(({ argument, elements }) => [argument, elements]));
    resource[type] = { ...resource[type], [name]: { ...block, ...changed } };
  }
  return { ...json, resource };
}
