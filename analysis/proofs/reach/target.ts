import type { Home } from './home';

/** Something that a call could be about, told apart from the caller's own by its name, its tag, or its account. */
export type Target = {
  readonly kind: 'foreign' | 'shared' | 'untagged' | 'own';
  /** As it stands in a failure: what it is, from the caller's side. */
  readonly says: string;
  /** The id that its name begins with; `shared` things have a name without one. */
  readonly name: (home: Home) => string;
  readonly tags: (home: Home) => Readonly<Record<string, string>>;
  readonly elsewhere?: true;
  /** What makes it another's: asked only where the call can tell. An id says nothing, so that a tag has to. */
  readonly by: 'name' | 'tag' | 'both' | 'id' | 'account' | 'nothing';
};

const own = ({ service }: Home) => service;
const twin = ({ service }: Home) => `${service}-twin`;
const neighbour = () => 'zz-neighbour';
const shared = () => 'shared';
const tagged = (of: (home: Home) => string) => (home: Home) => ({ 'platform:service': of(home) });
const sharedTag = () => ({ 'platform:owner': 'platform' });
const untagged = () => ({});

/** What belongs to somebody else; each stands for all of its kind, because no policy knows the names of services. */
export const foreignTargets: readonly Target[] = [
  { kind: 'foreign', says: "a prefix twin's, by name and tag", name: twin, tags: tagged(twin), by: 'both' },
  { kind: 'foreign', says: "a prefix twin's, by its name alone", name: twin, tags: untagged, by: 'name' },
  { kind: 'foreign', says: "a prefix twin's, by its tag alone", name: own, tags: tagged(twin), by: 'tag' },
  { kind: 'foreign', says: "another service's, by name and tag", name: neighbour, tags: tagged(neighbour), by: 'both' },
  { kind: 'foreign', says: "another service's, by its name alone", name: neighbour, tags: untagged, by: 'name' },
  { kind: 'foreign', says: "another service's, by its tag alone", name: own, tags: tagged(neighbour), by: 'tag' },
  { kind: 'foreign', says: "another environment's", name: own, tags: tagged(own), elsewhere: true, by: 'account' },
];

/** What the platform owns and every service of the account may use. */
export const sharedTargets: readonly Target[] = [
  { kind: 'shared', says: 'shared, by its tag', name: shared, tags: sharedTag, by: 'both' },
  {
    kind: 'shared',
    says: "shared, by its tag alone, under the service's own name",
    name: own,
    tags: sharedTag,
    by: 'tag',
  },
];

/** Not yet anybody's. */
export const untaggedTarget: Target = { kind: 'untagged', says: 'untagged', name: own, tags: untagged, by: 'tag' };

/** The same where no name says whose it is. */
export const untaggedIdTarget: Target = { ...untaggedTarget, says: 'untagged, known by an id', by: 'id' };

export const ownTarget: Target = { kind: 'own', says: 'its own', name: own, tags: tagged(own), by: 'nothing' };
