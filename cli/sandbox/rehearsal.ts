import type { Finding } from '../../registry/finding';
import type { AccountClients } from './account-clients';
import { applyRun } from './apply-run';
import { badPlans } from './bad-plans';
import type { CallRecorder } from './call-recorder';
import { differingStacks } from './differing-stacks';
import { driftNoticed } from './drift-noticed';
import type { FirstRun } from './first-run';
import { oneMoreEntry } from './one-more-entry';
import type { Pipeline } from './pipeline';
import type { Progress } from './progress';
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

/** What the workflows do with what is applied by now: a pull request, plans that must be refused, and drift. */
export async function rehearsal(options: RehearsalOptions): Promise<readonly Finding[]> {
  const { synthesis, applied, synthesise, pipeline, clients, progress, directory, recorder, stateBucket } = options;
  const findings: Finding[] = [];
  const said = (fine: string, found: readonly Finding[]) => {
    findings.push(...found);
    return found.length === 0 ? fine : `${found.length} findings`;
  };
  const entry = oneMoreEntry(synthesis.sources, synthesis.platform);
  const proposed = entry && synthesise(entry.sources);
  const stacks = proposed
    ? differingStacks(synthesis.outdir, proposed.outdir).filter((stack) => applied.has(stack))
    : [];
  const reviewed: Record<string, string> = {};
  if (proposed) {
    const common = { main: synthesis, proposed, stacks, pipeline, directory };
    await progress('13 a pull request with that entry, as its workflow vets, plans and judges it', [
      {
        title: stacks.join(', '),
        run: async () => {
          const { findings: found, digests } = await pullRequest(common);
          Object.assign(reviewed, digests);
          return said('vetted, planned twice, may be applied', found);
        },
      },
    ]);
  }
  const [stack] = servicesOf(options);
  if (stack === undefined) return findings;
  await progress('14 plans that the gate must refuse', badPlans({ synthesis, stack, pipeline, directory, said }));
  await progress('15 somebody changes a role by hand', [
    {
      title: stack,
      run: async () => said('noticed, and gone again', await driftNoticed({ synthesis, stack, pipeline, clients })),
    },
  ]);
  if (entry && proposed) {
    const run = {
      proposed,
      stacks,
      service: entry.id,
      reviewed,
      pipeline,
      recorder,
      clients,
      progress,
      stateBucket,
      directory,
      said,
    };
    await applyRun(run);
  }
  return findings;
}

/** Stacks of services, the largest first. */
const servicesOf = ({ synthesis, applied }: FirstRun): string[] =>
  synthesis.places
    .filter(({ kind, stack }) => kind === 'services' && applied.has(stack))
    .map(({ stack }) => stack)
    .sort((a, b) => (applied.get(b)?.resources ?? 0) - (applied.get(a)?.resources ?? 0));
