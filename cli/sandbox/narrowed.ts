import type { NotEmulatedElement } from './not-emulated';
import { resourcesOf, type TerraformJson } from './terraform-json';

/** A list that is applied without some of its elements. */
export type Narrowed = {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly argument: string;
  readonly without: readonly string[];
  /** What is left of the list. */
  readonly elements: readonly unknown[];
  readonly because: string;
};

/** The lists of a stack that hold elements which the emulator refuses. */
export const narrowed = (json: TerraformJson, notEmulated: readonly NotEmulatedElement[]): Narrowed[] =>
  resourcesOf(json).flatMap(({ type, name, address, block }) =>
    Object.entries(block).flatMap(([argument, list]): Narrowed[] => {
      if (!Array.isArray(list)) return [];
      const refused = notEmulated.filter(
        (each) => each.type === type && each.argument === argument && list.includes(each.element),
      );
      const without = refused.map(({ element }) => element);
      const elements = list.filter((element) => !without.includes(String(element)));
      const because = [...new Set(refused.map((each) => each.because))].join('; ');
      return refused.length > 0 ? [{ address, type, name, argument, without, elements, because }] : [];
    }),
  );
