import { fixtureSources, type TypedSources } from '../fixtures/fixture-sources';
import type { Synthesised } from '../synthesised';
import { type FixtureModel, modelOfSources } from './model-of-sources';

/**
 * The fixture organisation as the loader reads it.
 *
 * @param change changes the fixture's entries before the synthesis, so that the expectations change with them.
 * @param breakStacks spoils the synthesised Terraform, which the expectations know nothing of.
 */
export function fixtureModel(
  change?: (sources: TypedSources) => void,
  breakStacks?: (stacks: Synthesised['stacks']) => void,
): FixtureModel {
  const sources = fixtureSources();
  change?.(sources);
  return modelOfSources(sources, breakStacks);
}
