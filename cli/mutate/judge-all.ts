import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Mutant } from '../../analysis/mutate/mutants-of';
import type { Judged } from '../../analysis/mutate/summary';

/** A mutant with its place in the list, by which the threads know it. */
export type NumberedMutant = Mutant & { readonly number: number };

export type JudgeAllOptions = {
  readonly dir: string;
  readonly workers: number;
  readonly onJudged: (judged: readonly Judged[]) => void;
};

/** Mutants of one document, few enough that the threads end together. */
const most = 6;

/** Judges every mutant, each thread taking the next ones when it is done with its own. */
export async function judgeAll(
  mutants: readonly NumberedMutant[],
  { dir, workers, onJudged }: JudgeAllOptions,
): Promise<Judged[]> {
  const batches = batchesOf(mutants);
  const found = new Map<number, readonly Judged[]>();
  let next = 0;
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(join(__dirname, 'worker.cjs'), { workerData: { dir } });
      let at = -1;
      const give = () => {
        at = next++;
        const batch = batches[at];
        if (batch !== undefined) worker.postMessage(batch);
        else worker.terminate().then(() => resolve(), reject);
      };
      worker.on('message', (judged: readonly Judged[]) => {
        found.set(at, judged);
        onJudged(judged);
        give();
      });
      worker.once('error', reject);
      give();
    });
  await Promise.all(Array.from({ length: workers }, work));
  return [...found].sort(([one], [other]) => one - other).flatMap(([, judged]) => judged);
}

function batchesOf(mutants: readonly NumberedMutant[]): number[][] {
  const batches: { readonly of: unknown; readonly numbers: number[] }[] = [];
  for (const { specimen, number } of mutants) {
    const last = batches.at(-1);
    if (last?.of === specimen && last.numbers.length < most) last.numbers.push(number);
    else batches.push({ of: specimen, numbers: [number] });
  }
  return batches.map(({ numbers }) => numbers);
}
