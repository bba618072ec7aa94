import { join } from 'node:path';
import type { Finding } from '../../registry/finding';
import type { AccountClients } from './account-clients';
import { affectedInAws } from './affected-in-aws';
import { applyRun } from './apply-run';
import { badPlans } from './bad-plans';
import { byLevel } from './by-level';
import type { CallRecorder } from './call-recorder';
import { differingStacks } from './differing-stacks';
import { driftNoticed } from './drift-noticed';
import { emulatedOutput } from './emulated-output';
import { firstOnGitlab } from './first-on-gitlab';
import type { FirstRun } from './first-run';
import { oneMoreEntry } from './one-more-entry';
import type { Pipeline } from './pipeline';
import type { Progress, Task } from './progress';
import { pullRequest } from './pull-request';
import type { Synthesise } from './synthesis';

export type RehearsalOptions = FirstRun & {
  readonly synthesise: Synthesise;
  readonly pipeline: Pipeline;
  readonly clients: AccountClients;
  readonly progress: Progress;
  readonly recorder: CallRecorder;
  readonly stateBucket: string;
  /** Where proposed stacks are written. */
  readonly directory: string;
};

/** What the workflows do with what is applied by now: a pull request, plans that must be refused, drift, and an apply run. */
export async function rehearsal(options: RehearsalOptions): Promise<readonly Finding[]> {
  const { synthesis, pipeline, clients, progress, directory } = options;
  const findings: Finding[] = [];
  const said = (fine: string, found: readonly Finding[]) => {
    findings.push(...found);
    return found.length === 0 ? fine : `${found.length} findings`;
  };
  const crossing = threeLevels(options);
  const shown = crossing ?? oneLevel(options);
  const reviewed: Record<string, string> = {};
  if (shown) {
    const { proposed, inReview } = shown;
    await progress(`13 a pull request with ${shown.title}, as its workflow vets, plans and judges it`, [
      {
        title: inReview.join(', '),
        run: async () => {
          const common = { main: synthesis, proposed, stacks: inReview, pipeline, directory };
          const { findings: found, digests } = await pullRequest(common);
          Object.assign(reviewed, digests);
          return said('vetted, planned twice, may be applied', found);
        },
      },
    ]);
  }
  const [stack, other] = servicesOf(options);
  if (stack === undefined) return findings;
  const refusals = badPlans({ synthesis, stack, pipeline, directory, said });
  const drifting = other ?? stack;
  const drift: Task = {
    title: `${drifting}, where somebody changes a role by hand`,
    run: async () =>
      said('noticed, and gone again', await driftNoticed({ synthesis, stack: drifting, pipeline, clients })),
  };
  // Beside each other where they are about two stacks: what is changed by hand must not be in a plan of the gate.
  await progress(
    other ? '14, 15 plans that the gate must refuse, and drift' : '14 plans that the gate must refuse',
    other ? [...refusals, drift] : refusals,
  );
  await progress('15 drift', other ? [] : [drift]);
  if (crossing) {
    const { proposed, stacks, levels, change } = crossing;
    const emulated = { ...proposed, outdir: emulatedOutput(proposed.outdir, join(directory, 'emulated')) };
    await applyRun({ ...options, proposed: emulated, stacks, levels, change, reviewed, said });
  } else {
    await progress('16 the apply run', [
      { title: 'left out', run: async () => 'no change of this organisation goes through three levels' },
    ]);
  }
  return findings;
}

/** The first project on GitLab, where it is one; of its stacks a review of one level and of the one above it is enough. */
function threeLevels({ synthesis, applied, synthesise }: RehearsalOptions) {
  const change = firstOnGitlab(synthesis.sources, synthesis.platform);
  const proposed = change && synthesise(change.sources);
  if (!change || !proposed) return undefined;
  const levels = affectedInAws(synthesis.outdir, proposed.outdir, applied);
  const stacks = byLevel(levels.levels.flatMap(({ batches }) => batches.flat()));
  if (!stacks) return undefined;
  const inReview = [stacks.bottom[0], stacks.middle[0]];
  return { title: 'the first project on GitLab', change, proposed, levels, stacks, inReview };
}

function oneLevel({ synthesis, applied, synthesise }: RehearsalOptions) {
  const entry = oneMoreEntry(synthesis.sources, synthesis.platform);
  const proposed = entry && synthesise(entry.sources);
  const differing = proposed ? differingStacks(synthesis.outdir, proposed.outdir) : [];
  const inReview = differing.filter((stack) => applied.has(stack));
  return proposed && { title: 'that entry', proposed, inReview };
}

/** Stacks of services, the largest first. */
const servicesOf = ({ synthesis, applied }: FirstRun): string[] =>
  synthesis.places
    .filter(({ kind, stack }) => kind === 'services' && applied.has(stack))
    .map(({ stack }) => stack)
    .sort((a, b) => (applied.get(b)?.resources ?? 0) - (applied.get(a)?.resources ?? 0));
