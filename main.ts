import { readdirSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { environments } from './environments';
import { readImports } from './environments/read-imports';
import { expectationsOf } from './expectations';
import { registry } from './registry';
import { checkSources } from './registry/check-platform';
import type { Finding } from './registry/finding';
import type { Sources } from './registry/load-platform';
import type { Platform } from './registry/platform';
import { buildStacks } from './stacks';
import { danglingReferences } from './stacks/dangling-references';
import { lostImports } from './stacks/lost-imports';
import { policiesOverQuota } from './stacks/policies-over-quota';
import { synthesise } from './stacks/synthesise';
import { unusedLosses } from './stacks/unused-losses';
import { vanishedStacks } from './stacks/vanished-stacks';

/** The organisation that this repository is for. */
export const sources = (): Sources => ({
  environments: { ...environments, imports: readImports() },
  registry: {
    ...registry,
    serviceFiles: readdirSync(join(__dirname, 'registry', 'services')).map((file) => parse(file).name),
  },
});

export type MainOptions = {
  readonly sources: Sources;
  readonly outdir: string;
  /** The day on which waivers are judged, as `yyyy-mm-dd`. */
  readonly today: string;
};

/** Load, check, build, synthesise. The output changes only when there are no findings. */
export function main({ sources, outdir, today }: MainOptions): { platform: Platform | undefined; findings: Finding[] } {
  const { platform, findings } = checkSources(sources, { today });
  if (!platform) return { platform, findings };
  return {
    platform,
    findings: synthesise({
      outdir,
      build: (app) => buildStacks(app, platform),
      finish: (directory, stacks) => {
        writeFileSync(join(directory, 'expectations.json'), `${JSON.stringify(expectationsOf(platform), null, 2)}\n`);
        return [
          ...vanishedStacks(platform.lock, platform.retiredStacks, stacks),
          ...unusedLosses(directory, platform.losses),
          ...danglingReferences(directory, stacks),
          ...lostImports(directory, stacks, platform.recoveries),
          ...policiesOverQuota(directory, stacks, platform.organization.quotas ?? {}),
        ];
      },
    }),
  };
}
