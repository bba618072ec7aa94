import { markWildcards, matchesGlob } from '../../evaluate/glob';
import { oncePerName } from '../../evaluate/once-per-name';
import type { Home } from './home';

/** Whether an ARN is of something that belongs to the home by its name. */
export const isOwned = ({ owns }: Pick<Home, 'owns'>, arn: string): boolean =>
  owns.some((pattern) => matchesGlob(marked(pattern), arn));

const marked = oncePerName(markWildcards);
