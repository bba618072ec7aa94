import { wrongCharacters } from './limits/characters';
import { counts } from './limits/counts';
import { documentSizes, inlineSizes } from './limits/document-sizes';
import { quotasOf } from './limits/quotas';
import type { Proof } from './proof';

/** Everything fits AWS's quotas, counted as AWS counts; what does not is refused in the middle of an apply. */
export const limits: Proof = {
  name: 'limits',
  says: 'every document is within the quotas of AWS',
  run: (model, { organization }) => {
    const quotas = quotasOf(organization);
    const measures = [...documentSizes(model, quotas), ...inlineSizes(model, quotas), ...counts(model, quotas)];
    const over = measures
      .filter(({ got, limit }) => got > limit)
      .map(({ subject, what, got, limit, remedy }) => ({
        subject,
        rule: `${what} must be at most ${limit}`,
        got: String(got),
        remedy,
      }));
    return { asked: measures.length + model.documents.length, failures: [...over, ...wrongCharacters(model)] };
  },
};
