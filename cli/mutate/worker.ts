import { parentPort, workerData } from 'node:worker_threads';
import { load } from '../../analysis/load';
import { judgeOf } from '../../analysis/mutate/judge';
import { mutantsOf } from '../../analysis/mutate/mutants-of';
import type { Judged } from '../../analysis/mutate/summary';
import { proofs } from '../../analysis/proofs';
import { readExpectations } from '../prove/read-expectations';

const { dir } = workerData as { readonly dir: string };
const model = load(dir);
const expectations = readExpectations(dir);
if (expectations === undefined)
  throw new Error(`expectations of ${dir}: must be there, got nothing; run npm run synth`);
const mutants = mutantsOf(model, expectations);
const judge = judgeOf(model, expectations, proofs);

// Both sides list the same mutants, so a number says which.
parentPort?.on('message', (numbers: readonly number[]) => {
  const judged = numbers.map((number): Judged => {
    const mutant = mutants[number];
    if (mutant === undefined) throw new Error(`mutant: must be one of ${mutants.length}, got ${number}; run it again`);
    const { specimen, mutation } = mutant;
    return {
      kind: specimen.kind,
      subject: specimen.subject,
      statement: mutation.statement,
      mutation: mutation.says,
      killedBy: judge(specimen, mutation).killedBy ?? null,
    };
  });
  parentPort?.postMessage(judged);
});
