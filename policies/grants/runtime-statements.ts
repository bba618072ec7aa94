import type { UseName } from '../../registry/grants';
import type { ReceivedShare } from '../../registry/platform';
import type { Statement } from '../document';
import type { Place } from '../names';
import type { GrantInput } from './grant';
import { receivedShare } from './received-share';
import { uses } from './uses';
import { withoutCovered } from './without-covered';
import { workloadStart } from './workload-start';

/** Everything that one runtime role may do: start, use what the entry lists, and reach what others share with it. */
export const runtimeStatements = (
  input: GrantInput,
  role: {
    readonly principal: string;
    readonly startsOnly: boolean;
    readonly useNames: readonly UseName[];
    /** Shares that apply in this environment, each with where its owner lives in it. */
    readonly received: readonly { readonly share: ReceivedShare; readonly owner: Place }[];
  },
): Statement[] =>
  withoutCovered([
    ...workloadStart(input, role),
    ...(role.startsOnly
      ? []
      : [
          ...role.useNames.flatMap((name) => uses[name].runtime(input)),
          ...role.received.flatMap(({ share, owner }) => receivedShare(share, owner)),
        ]),
  ]);
