import type { DriftFinding } from '../drift-finding';
import { shape } from '../shape';

type About = Pick<DriftFinding, 'stack' | 'subject' | 'who' | 'remedy'>;

const checks = shape.list(
  shape.object({ context: shape.text, integration_id: shape.optional(shape.nullable(shape.number)) }),
);

/**
 * Status checks that a merge needs. One without the number of its App takes the word of anyone who may write a status.
 *
 * @see https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset
 */
export function statusChecks(asked: unknown, actual: unknown, about: About): DriftFinding[] {
  const found = checks(actual ?? [], `${about.subject} required_status_checks`);
  return checks(asked, `stack ${about.stack} required_check`).flatMap(({ context, integration_id: app }) => {
    const same = found.filter((check) => check.context === context);
    const opens = (rule: string, got: string): DriftFinding[] => [{ ...about, severity: 'opens', rule, got }];
    if (same.length === 0) return opens(`must require the status check ${context}`, 'no such check');
    // Zero is how the provider writes "of any App".
    if (!app || same.some((check) => check.integration_id === app)) return [];
    const [first] = same;
    return opens(
      `status check ${context} must be of App ${app}`,
      first?.integration_id ? `App ${first.integration_id}` : 'any App',
    );
  });
}
