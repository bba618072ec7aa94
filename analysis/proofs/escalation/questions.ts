import {
  foreignTargets,
  ownTarget,
  sharedTargets,
  type Target,
  untaggedIdTarget,
  untaggedTarget,
} from '../reach/target';
import { type EscalationPath, escalationPaths } from './catalogue';
import { type Steps, stepsOf } from './steps';

/** A path with its calls apart, and everything it is asked about. */
export type Question = { readonly path: EscalationPath; readonly steps: Steps; readonly targets: readonly Target[] };

/** What was nobody's is asked about where the path would make it one's own. */
export const questions: readonly Question[] = escalationPaths
  .filter(({ retired }) => retired === undefined)
  .map((path) => ({
    path,
    steps: stepsOf(path),
    targets: [
      ...foreignTargets,
      ...sharedTargets,
      ...(path.captures === 'run' ? [untaggedTarget] : []),
      ...(path.captures === 'tag' ? [untaggedIdTarget] : []),
      ownTarget,
    ],
  }));
