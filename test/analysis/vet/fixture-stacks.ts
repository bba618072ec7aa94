import { type Vetting, vet } from '../../../analysis/vet';
import { fixtureSources } from '../../fixtures/fixture-sources';
import { synthesised } from '../../synthesised';

/** The text of every stack among the files of an output. */
export const stacksIn = (files: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(files).flatMap(([path, text]) => {
      const stack = /^stacks\/([^/]+)\/cdk\.tf\.json$/.exec(path)?.[1];
      return stack === undefined ? [] : [[stack, text] as const];
    }),
  );

/** The stacks of the fixture organisation. */
export const fixtureStacks = stacksIn(synthesised(fixtureSources()).files);

const bytes = (stacks: ReadonlyMap<string, string>) =>
  new Map([...stacks].map(([stack, text]) => [stack, new TextEncoder().encode(text)]));

/** Judges stacks, given as text, by those of main. */
export const vetTexts = (
  proposed: ReadonlyMap<string, string>,
  main: ReadonlyMap<string, string> = fixtureStacks,
): Vetting => vet(bytes(proposed), bytes(main));
