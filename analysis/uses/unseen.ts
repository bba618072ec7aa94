import type { DriftFinding } from '../drift/drift-finding';
import type { Answers } from '../drift/github/answers';
import { whoApplies } from '../drift/who-applies';
import { someOf } from '../words/some-of';
import type { Watched } from './watched';

/** One finding an account for each reason why its Event history was not read. Absent is not empty. */
export function unseen(missing: readonly Watched[], answers: Answers): DriftFinding[] {
  const reasons = new Map<string, Watched[]>();
  for (const watch of missing) {
    const answer = answers.get(watch.path);
    const key = `${watch.account}\u0000${answer === undefined ? 'no answer' : `status ${answer.status}`}`;
    reasons.set(key, [...(reasons.get(key) ?? []), watch]);
  }
  return [...reasons].map(([key, watches]) => {
    const [account = '', got = ''] = key.split('\u0000');
    const regions = [...new Set(watches.map(({ region }) => region))];
    const roles = [...new Set(watches.map(({ role }) => role))];
    const stack = `baseline-${account}`;
    return {
      stack,
      severity: 'unseen',
      subject: `account ${account}`,
      rule: `must show who used ${someOf(roles, 'and')} in ${someOf(regions, 'and')}`,
      got,
      remedy: `see what collect-uses says of it; apply ${stack} where the role drift may not look, enable the Region where it is not`,
      who: whoApplies(stack),
    };
  });
}
