import type { Recovery } from '../../../../environments/schema';
import type { Synthesis } from '../../synthesis';
import type { Killing } from './killing';

/** What a recovery comes to: its file, and what is synthesised once that is merged. */
export type RecoveredAs = { readonly recovery: Recovery; readonly synthesis: Synthesis };

/** What `platform recover` writes for a stack, merged into the sources and synthesised. */
export function recoveredAs(
  { synthesis: { sources }, synthesise, place: { stack } }: Pick<Killing, 'synthesis' | 'synthesise' | 'place'>,
  imports: Recovery['imports'],
): RecoveredAs {
  const recovery: Recovery = { version: 1, stack, made: '2027-01-31', imports };
  const environments = { ...sources.environments, imports: { [stack]: recovery } };
  return { recovery, synthesis: synthesise({ ...sources, environments }) };
}
