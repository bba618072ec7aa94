import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RootModule, rootModule } from '../../analysis/gate/root-module';
import { isObject } from '../../analysis/plan/is-object';
import { readJson } from '../read-json';
import { Refusal } from '../refusal';

/** Every synthesised stack of a directory by name, or a refusal: a stack that is missing would be one that asks for nothing. */
export function readRootModules(directory: string): ReadonlyMap<string, RootModule> {
  const folder = join(directory, 'stacks');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  if (names.length === 0) {
    throw new Refusal(`directory ${directory}: must be synthesised output, got "no stacks"; run npm run synth`);
  }
  return new Map(
    names.map((name) => {
      const json = readJson(join(folder, name, 'cdk.tf.json'), `stack ${name}`);
      if (!isObject(json)) {
        throw new Refusal(`stack ${name}: must have a cdk.tf.json, got "none" in ${directory}; run npm run synth`);
      }
      return [name, rootModule(json)];
    }),
  );
}
