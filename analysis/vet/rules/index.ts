import type { VetRule } from '../proposal';
import { commentsAreText } from './comments-are-text';
import { knownArguments } from './known-arguments';
import { knownBlocks } from './known-blocks';
import { knownTypes } from './known-types';
import { literalImports } from './literal-imports';
import { metaArgumentsAsMain } from './meta-arguments-as-main';
import { outputsAsMain } from './outputs-as-main';
import { plainMoves } from './plain-moves';
import { plainReferences } from './plain-references';
import { plainRemovals } from './plain-removals';
import { resourceShape } from './resource-shape';
import { sameFoundations } from './same-foundations';

/** All that must hold before a stack of a pull request is planned with credentials. */
export const rules: readonly VetRule[] = [
  knownBlocks,
  sameFoundations,
  resourceShape,
  knownTypes,
  knownArguments,
  metaArgumentsAsMain,
  plainReferences,
  outputsAsMain,
  literalImports,
  plainMoves,
  plainRemovals,
  commentsAreText,
];
