import type { Ask } from '../aws-cli';
import type { Finder, Sought } from '../finder';

/** A setting that an account has once: found where it is set at all. */
export const accountSetting = (
  ask: (ask: Ask, sought: Sought) => Promise<unknown>,
  id: (sought: Sought) => string,
  isSet: (answer: unknown) => boolean = () => true,
): Finder => ({
  needs: [],
  find: async (_, sought) => {
    const answer = await ask(sought.ask, sought);
    return answer !== undefined && isSet(answer) ? { found: id(sought) } : { absent: true };
  },
});
