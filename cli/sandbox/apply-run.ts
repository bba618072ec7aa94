import { join } from 'node:path';
import { readEvidence } from '../../analysis/evidence/read-evidence';
import { anchoredCommit } from './anchored-commit';
import { applyFinding } from './apply-finding';
import { applyJobs } from './apply-jobs';
import type { ApplyRunOptions } from './apply-run-options';
import { evidenceRun } from './evidence-run';
import { halfway } from './halfway';
import { identityIn } from './identity-for';
import { type Judged, judged } from './judged';
import type { ApplyIdentity, ApplyInput } from './pipeline';
import { readBackAccount, readBackGuardrails } from './read-back';
import { refusedPlans } from './refused-plans';
import { strangeCalls } from './strange-calls';
import { toldOutcomes } from './told-outcomes';

const commit = 'a'.repeat(40);

/**
 * The apply run of a change of three levels with the workflow's own scripts, job after job: what is not what was judged
 * is refused, a failure in the middle level is resumed, of two runs one wins, and in the end state and emulator agree.
 */
export async function applyRun(options: ApplyRunOptions): Promise<void> {
  const { proposed, levels, stacks, pipeline, recorder, clients, progress, said, directory } = options;
  const { expectations, places } = proposed;
  const from = join(proposed.outdir, 'stacks');
  const all = levels.levels.flatMap(({ batches }) => batches.flat());
  const file = (run: number) => join(directory, `judged-${run}.json`);
  const plan = async (run: number): Promise<Judged> => {
    const hub = identityIn('platform', 'main-plan', expectations);
    const saved = await pipeline.planMain({ from, stacks: [...all, ...levels.people], hub, commit, run });
    return judged({ proposed, saved, file: file(run), run: { commit, run }, levels, reviewed: options.reviewed });
  };
  const apply = (run: number, identity: ApplyIdentity, change: Partial<ApplyInput> = {}) => {
    const hub = identityIn('platform', identity, expectations);
    return pipeline.apply({ from, judged: file(run), identity, hub, commit, run, ...change });
  };
  const evidence = evidenceRun({ proposed, pipeline, directory });
  const first = { stacks: [] as Judged['stacks'] };

  await progress('16 the apply run of that change, of three levels', [
    {
      title: 'planned as main-plan',
      run: async () => {
        const anchored = await evidence.anchor(anchoredCommit);
        recorder.take();
        const { stacks: planned, names, asReviewed } = await plan(1);
        first.stacks = planned;
        const [described] = stacks.bottom;
        // Planned twice by two identities the change is the same; with another text it is not.
        const shown = (stack: string) => (Object.hasOwn(options.reviewed, stack) ? 'same' : 'not-planned');
        const wanted = Object.fromEntries(
          names.map((stack) => [stack, stack === described ? 'differs' : shown(stack)]),
        );
        return said(`${names.length} plans saved, nothing else written`, [
          ...anchored,
          ...(JSON.stringify(asReviewed) === JSON.stringify(wanted)
            ? []
            : [
                applyFinding(
                  `plans must be what the pull request showed, but for ${described}`,
                  JSON.stringify(asReviewed),
                ),
              ]),
          ...(names.join() === all.join()
            ? []
            : [applyFinding(`plans must be applied in the order ${all.join()}`, names.join())]),
          ...strangeCalls(recorder.take(), { identity: 'main-plan', writes: savesPlan(options.stateBucket) }),
        ]);
      },
    },
  ]);
  await progress('17 what is not as it was judged', [
    {
      title: `a stack of the middle level missing, ${stacks.middle.at(-1)}, and six others`,
      run: async () =>
        said(
          'refused before anything is changed',
          await refusedPlans({
            ...options,
            run: { commit, run: 1 },
            apply: (change) => apply(1, 'services-apply', change),
            applyAll: (change) => applyJobs(first.stacks, (identity) => apply(1, identity, change)),
          }),
        ),
    },
  ]);
  const happened = await halfway({ ...options, planned: first.stacks, plan, apply, evidence });
  await progress('19 state and emulator agree', [
    {
      title: 'a plan of all of them, and what they made read back',
      run: async () => {
        const { names } = await plan(3);
        const accounts = new Set(places.filter(({ stack }) => all.includes(stack)).map(({ account }) => account));
        const read = await Promise.all([
          ...[...accounts].map((account) => readBackAccount(account, proposed, clients)),
          readBackGuardrails(proposed, clients),
        ]);
        const told = await evidence.collected(commit);
        return said('nothing is left to apply, and the chain of evidence says so', [
          ...told,
          ...toldOutcomes(readEvidence(join(directory, 'evidence')), happened),
          ...(names.length === 0 ? [] : [applyFinding('nothing must be left to apply', names.join())]),
          ...read.flatMap(({ findings }) => findings),
        ]);
      },
    },
  ]);
}

/** The bucket stands in the host or in front of the path, as the client likes. */
const savesPlan = (bucket: string) => new RegExp(`^PUT /(${bucket.replaceAll('.', '\\.')}/)?plans/`);
