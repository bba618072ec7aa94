import type { Expectations } from '../../expectations/expectations';
import type { Model } from '../model';
import type { Mutation } from './mutation';
import { mutationsOf } from './mutations-of';
import { type Specimen, specimensOf } from './specimens';

/** One mutation of one document. */
export type Mutant = { readonly specimen: Specimen; readonly mutation: Mutation };

/** Every mutant of an artefact, those first that take longest to judge; the same list for the same artefact. */
export const mutantsOf = (model: Model, expectations: Expectations): readonly Mutant[] =>
  [...specimensOf(model, expectations)]
    .sort((one, other) => other.roles.length - one.roles.length)
    .flatMap((specimen) =>
      mutationsOf(specimen.document, specimen.kind === 'trust').map((mutation) => ({ specimen, mutation })),
    );
