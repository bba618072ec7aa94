import { judgeOf } from '../../../analysis/mutate/judge';
import { mutationsOf } from '../../../analysis/mutate/mutations-of';
import { type Specimen, specimensOf } from '../../../analysis/mutate/specimens';
import { ability } from '../../../analysis/proofs/ability';
import type { Proof } from '../../../analysis/proofs/proof';
import { trust } from '../../../analysis/proofs/trust';
import { fixtureModel } from '../fixture-model';

const { model, expectations } = fixtureModel();
const specimens = specimensOf(model, expectations);
const specimenOf = (start: string): Specimen => {
  const found = specimens.find(({ subject }) => subject.startsWith(start));
  if (found === undefined) throw new Error(`no specimen ${start}`);
  return found;
};
const verdicts = (specimen: Specimen, proofs: readonly Proof[]) => {
  const judge = judgeOf(model, expectations, proofs);
  return mutationsOf(specimen.document, specimen.kind === 'trust').map(
    (mutation) => judge(specimen, mutation).killedBy,
  );
};
const failing = (name: string, subject: string): Proof => ({
  name,
  says: 'never',
  run: () => ({ asked: 1, failures: [{ subject, rule: 'must hold', got: 'nothing', remedy: 'nothing' }] }),
});

describe('the judge of mutants', () => {
  const deploy = specimenOf('role network_deploy in pay-dev, trust');

  it('names the proof that notices', () => {
    expect(new Set(verdicts(deploy, [trust, ability]))).toEqual(new Set(['trust']));
  });

  it('lets a mutant survive that no proof asks about', () => {
    expect(new Set(verdicts(deploy, [ability]))).toEqual(new Set([undefined]));
  });

  it('takes nothing for noticed that failed before', () => {
    expect(new Set(verdicts(deploy, [failing('limits', 'always')]))).toEqual(new Set([undefined]));
  });

  it('takes a document that the evaluator refuses for noticed', () => {
    const refusing: Proof = {
      name: 'vocabulary',
      says: 'never',
      run: ({ roles }) => {
        const found = roles.find(({ trust: { document } }) => document === deploy.document);
        if (found === undefined) throw new Error('trust policy: must be known, got "another"; write it again');
        return { asked: 1, failures: [] };
      },
    };
    expect(new Set(verdicts(deploy, [refusing]))).toEqual(new Set(['refused']));
  });
});
