import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expectations } from '../../expectations/expectations';
import { main } from '../../main';
import { formatFinding } from '../../registry/finding';
import type { Sources } from '../../registry/load-platform';
import type { Platform } from '../../registry/platform';
import { SandboxFailure } from './sandbox-failure';
import { type StackPlace, stackPlace } from './stack-place';

export type Synthesis = {
  readonly outdir: string;
  readonly sources: Sources;
  readonly platform: Platform;
  readonly expectations: Expectations;
  readonly stacks: readonly string[];
  /** The stacks that AWS gets. */
  readonly places: readonly StackPlace[];
};

export type Synthesise = (sources: Sources) => Synthesis;

/** Synthesises as `npm run synth` does, each time to a directory of its own. */
export function createSynthesis({
  directory,
  today,
}: {
  readonly directory: string;
  readonly today: string;
}): Synthesise {
  return (sources) => {
    const count = readdirSync(directory).filter((name) => name.startsWith('synth-')).length;
    const outdir = join(directory, `synth-${count + 1}`);
    const { platform, findings } = main({ sources, outdir, today });
    if (!platform || findings.length > 0) {
      throw new SandboxFailure(
        findings.map(formatFinding).join('\n') ||
          'sandbox: the miniature must synthesise, got "nothing"; run npm run synth',
      );
    }
    const stacks = readdirSync(join(outdir, 'stacks')).sort();
    return {
      outdir,
      sources,
      platform,
      stacks,
      places: stacks.flatMap((stack) => stackPlace(stack) ?? []),
      expectations: JSON.parse(readFileSync(join(outdir, 'expectations.json'), 'utf8')) as Expectations,
    };
  };
}
