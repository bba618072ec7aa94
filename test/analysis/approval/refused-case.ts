import type { Story, StoryPull } from './shown';

export type Spoiled = {
  readonly story: Story;
  /** The first pull request. */
  readonly one: StoryPull;
  /** What it became on main. */
  readonly merged: Story['main'][number];
};

/** A history that is refused for one rule; `says` is a part of what it then says. */
export type RefusedCase = {
  readonly name: string;
  readonly rule: string;
  readonly merges?: number;
  readonly spoil: (spoiled: Spoiled) => unknown;
  readonly says?: string;
};
