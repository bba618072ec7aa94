import type { Model } from '../../model';
import type { JobStart } from '../../workflows/job-start';
import { jobStarts } from '../../workflows/job-starts';
import type { GithubDoor } from './door';

/**
 * The jobs of this repository's workflows whose claims open a door: they name its environment, in the workflow that trust
 * demands. One that decides when it runs which environment it names may name any.
 *
 * Empty where nobody has the workflow files at hand.
 *
 * @param own this repository, as `owner/name`
 */
export function jobsAt({ workflows = [] }: Pick<Model, 'workflows'>, own: string): (door: GithubDoor) => JobStart[] {
  const starts = jobStarts(workflows);
  return ({ repository, environment, workflow }) => {
    if (repository.toLowerCase() !== own.toLowerCase()) return [];
    const file = workflow === undefined ? undefined : /\/\.github\/workflows\/([^/@]+)@/.exec(workflow)?.[1];
    return starts.filter(
      (start) =>
        (start.environment === undefined || start.environment.toLowerCase() === (environment ?? '').toLowerCase()) &&
        (workflow === undefined || start.file === file),
    );
  };
}
