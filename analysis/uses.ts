import type { Expectations } from '../expectations/expectations';
import { ArtefactError } from './artefact-error';
import type { DriftFinding } from './drift/drift-finding';
import type { Answers } from './drift/github/answers';
import { eventsIn } from './uses/events-in';
import { unseen } from './uses/unseen';
import type { Use } from './uses/use';
import { useOf } from './uses/use-of';
import { watched } from './uses/watched';

export type Uses = {
  /** How many questions were answered, so that nothing asked does not look like nothing used. */
  readonly compared: number;
  /** Newest first, each event once. */
  readonly uses: readonly Use[];
  /** What could not be seen, in the form of drift. */
  readonly findings: readonly DriftFinding[];
};

/**
 * Who took a role of people, and who signed in as root, from saved answers of CloudTrail.
 *
 * What is asked is worked out from the expectations again: an answer that is missing is a finding, like one that was refused.
 *
 * @throws ArtefactError for an answer to something else, and for a record that is not understood, all of them.
 */
export function uses(expectations: Expectations, answers: Answers): Uses {
  const asked = watched(expectations);
  const paths = new Set(asked.map(({ path }) => path));
  const problems = [...answers.keys()]
    .filter((path) => !paths.has(path))
    .map(
      (path) =>
        `answer ${path}: must be to what platform uses --list asks, got ${JSON.stringify(path)}; collect the answers again, with the list of the same output`,
    );
  const found = new Map<string, Use>();
  const missing = asked.filter((watch) => {
    const answer = answers.get(watch.path);
    if (answer?.status !== 200) return true;
    try {
      for (const event of eventsIn(answer.body, `answer ${watch.path}`)) {
        const use = useOf(event, watch);
        if (use !== undefined) found.set(use.eventId, use);
      }
    } catch (error) {
      if (!(error instanceof ArtefactError)) throw error;
      problems.push(...error.problems);
    }
    return false;
  });
  if (problems.length > 0) throw new ArtefactError([...new Set(problems)].sort());
  return {
    compared: asked.length - missing.length,
    uses: [...found.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1)),
    findings: unseen(missing, answers),
  };
}

const keyOf = ({ at, eventId }: Use) => `${at} ${eventId}`;
