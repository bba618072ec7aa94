import { isBlocks } from '../blocks';
import { own } from '../own';
import type { VetRule } from '../proposal';
import { refuse } from '../refuse';

/** What the engine notes under `//` is text; Terraform passes over it only where it is no value. */
export const commentsAreText: VetRule = {
  name: 'comments-are-text',
  run: ({ stack, module }) => {
    const comment = own(module, '//');
    return comment === undefined || isText(comment)
      ? []
      : [
          refuse('comments-are-text', stack, ['//'], {
            rule: 'must hold only text',
            got: comment,
            remedy: 'write it as npm run synth does',
          }),
        ];
  },
};

const isText = (value: unknown): boolean =>
  typeof value === 'string' || (isBlocks(value) || Array.isArray(value) ? Object.values(value).every(isText) : false);
