import type { Expectations } from '../../../expectations/expectations';
import type { Model } from '../../model';
import type { Failure, ProofResult } from '../proof';
import { doorInWords } from './door-in-words';
import { jobsAt } from './jobs-at';
import { pathsOf } from './paths-of';

/** The jobs whose claims open a way to a permission run what main holds, and say which environment they wait in. */
export function startedOnMain(model: Model, expectations: Expectations): ProofResult {
  const jobs = jobsAt(model, expectations.organization.platform.repository);
  const failures = new Map<string, Failure>();
  let asked = 0;
  const doors = new Map(
    pathsOf(model, expectations).paths.flatMap(({ door }) =>
      door.kind === 'github' ? [[doorInWords(door), door]] : [],
    ),
  );
  for (const [words, door] of doors) {
    for (const { file, job, environment, event, onMain } of jobs(door)) {
      asked++;
      const subject = `workflow ${file} job ${job}`;
      const fail = (rule: string, got: string, remedy: string) =>
        failures.set(`${subject} ${rule} ${got}`, { subject, rule, got, remedy });
      if (environment === undefined) fail('must name its GitHub environment', 'an expression', 'write the name');
      else if (!onMain)
        fail(
          `must be started on main alone, because it opens ${words}`,
          event,
          'start it by a push to main, by hand or by the clock',
        );
    }
  }
  return { asked, failures: [...failures.values()] };
}
