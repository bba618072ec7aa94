import type { Expectations } from '../../expectations/expectations';
import type { Model } from '../model';
import type { Failure, Proof } from '../proofs/proof';
import type { Mutation } from './mutation';
import { type Question as Asked, questionsAbout } from './questions-about';
import type { Specimen } from './specimens';
import { withDocument } from './with-document';

/** The proof that noticed a mutation; `refused` where the evaluator took the document for no policy at all. */
export type Verdict = { readonly killedBy: string | undefined };

export type Judge = (specimen: Specimen, mutation: Mutation) => Verdict;

/**
 * Judges mutations of one artefact: a mutation is killed by a proof that fails on it as it did not fail before.
 *
 * What noticed most mutations of the same document is asked first; the order changes how long it takes and nothing else.
 */
export function judgeOf(model: Model, expectations: Expectations, proofs: readonly Proof[]): Judge {
  const known = new Map<string, Known>();
  const questions = new WeakMap<Specimen, readonly Question[]>();
  const kills = new Map<string, number>();
  const nameOf = ({ proof, part }: Question) => `${proof.name} ${part.name}`;

  const before = (question: Question): Known => {
    const name = nameOf(question);
    const found = known.get(name);
    if (found !== undefined) return found;
    const start = performance.now();
    const failures = new Set(asked(question, model).map(textOf));
    const first = { failures, cost: performance.now() - start };
    known.set(name, first);
    return first;
  };
  const asked = ({ proof, part }: Question, mutant: Model): readonly Failure[] => {
    const narrowed = part.of(mutant, expectations);
    return proof.run(narrowed.model, narrowed.expectations).failures;
  };
  const costOf = (question: Question): number =>
    known.get(nameOf(question))?.cost ?? usualCost[question.of] ?? usualCost.others;
  const ordered = (specimen: Specimen): Question[] => {
    const found = questions.get(specimen) ?? questionsAbout(specimen, { model, expectations, proofs }).flatMap(partly);
    questions.set(specimen, found);
    const score = (question: Question) => kills.get(`${specimen.subject}\n${nameOf(question)}`) ?? 0;
    const worth = (question: Question) => (1 + score(question)) / (1 + costOf(question));
    const [parts, rest] = [found.filter(isPart), found.filter((question) => !isPart(question))];
    return [...parts.sort((one, other) => worth(other) - worth(one)), ...rest];
  };

  return (specimen, { document }) => {
    const mutant = withDocument(model, specimen.document, document);
    for (const question of ordered(specimen)) {
      try {
        const { failures } = before(question);
        if (asked(question, mutant).every((failure) => failures.has(textOf(failure)))) continue;
      } catch (error) {
        if (error instanceof Error && error.constructor === Error) return { killedBy: 'refused' };
        throw error;
      }
      const key = `${specimen.subject}\n${nameOf(question)}`;
      kills.set(key, (kills.get(key) ?? 0) + 1);
      return { killedBy: question.of };
    }
    return { killedBy: undefined };
  };
}

/** A question about a part of a proof, with the name of the proof that it is of. */
type Question = Asked & { readonly of: string };

/** A proof that has parts is asked part by part: one of them notices most changes of a document. */
const partly = ({ proof, part }: Asked): Question[] =>
  (proof.parts ?? [{ name: '', run: proof.run }]).map(({ name, run }) => ({
    proof: { ...proof, name: `${proof.name} ${name}`, run },
    part,
    of: proof.name,
  }));

type Known = { readonly failures: ReadonlySet<string>; readonly cost: number };

/** Milliseconds, until the first answer tells. */
const usualCost: Readonly<Record<string, number>> & { readonly others: number } = {
  trust: 10,
  ability: 30,
  isolation: 400,
  escalation: 300,
  vocabulary: 60,
  limits: 20,
  others: 600,
};

const isPart = ({ part }: Question) => part.name !== 'everything';

/** What tells failures apart: not what decided, which a change may move without any harm. */
const textOf = ({ subject, rule, request }: Failure): string => JSON.stringify([subject, rule, request]);
