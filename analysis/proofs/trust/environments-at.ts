import type { ModelGithubEnvironment } from '../../model';

type Place = Pick<ModelGithubEnvironment, 'repository' | 'environment'>;

/** The resources that make one GitHub environment: one, in an artefact without mistakes. GitHub compares names without case. */
export function environmentsAt(
  made: readonly ModelGithubEnvironment[],
): (place: Place) => readonly ModelGithubEnvironment[] {
  const byPlace = new Map<string, ModelGithubEnvironment[]>();
  for (const one of made) {
    const same = byPlace.get(keyOf(one));
    if (same === undefined) byPlace.set(keyOf(one), [one]);
    else same.push(one);
  }
  return (place) => byPlace.get(keyOf(place)) ?? [];
}

const keyOf = ({ repository, environment }: Place): string => `${repository} ${environment}`.toLowerCase();
