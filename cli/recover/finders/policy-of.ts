import type { Ask } from '../aws-cli';
import type { Finder } from '../finder';

/** The policy on a thing that is ours, by the argument that names the thing and is the id as well. */
export const policyOf = (
  argument: string,
  question: (ask: Ask, id: string) => Promise<unknown>,
  isSet: (answer: unknown) => boolean = () => true,
): Finder => ({
  needs: [argument],
  find: async (named, { ask }) => {
    const id = named[argument] ?? '';
    const answer = await question(ask, id);
    return answer !== undefined && isSet(answer) ? { found: id } : { absent: true };
  },
});
