import type { DriftFinding, DriftSeverity } from '../drift-finding';
import { shape } from '../shape';
import { answerOf } from './answer-of';
import type { Answers } from './answers';
import type { Asked } from './asked';
import { repositoryOf } from './repository-of';

/**
 * `role_name` is the highest role that the person has from anywhere, and `permissions` what a role of the organisation's
 * own is based on.
 *
 * @see https://docs.github.com/en/rest/collaborators/collaborators#list-repository-collaborators
 */
const list = shape.list(
  shape.object({
    login: shape.text,
    role_name: shape.text,
    permissions: shape.optional(
      shape.object({
        push: shape.optional(shape.flag),
        maintain: shape.optional(shape.flag),
        admin: shape.optional(shape.flag),
      }),
    ),
  }),
);
type Collaborator = ReturnType<typeof list>[number];

/**
 * People who were added to a repository themselves, outside collaborators too. The stacks ask for none: whoever may do
 * something there is in a team that the registry names.
 */
export function collaborators(asked: Asked, answers: Answers): DriftFinding[] {
  const places = new Map(
    Object.values(asked)
      .flat()
      .filter(({ place }) => place.startsWith('/repos/'))
      .map(({ place, stack }) => [place, stack]),
  );
  return [...places].flatMap(([place, stack]) => {
    const seen = answerOf(answers, `${place}/collaborators?affiliation=direct`, list, { stack });
    if (!seen.shown) return [seen.finding];
    return seen.value.map(
      (person): DriftFinding => ({
        stack,
        severity: severityOf(person),
        subject: `${repositoryOf(place)} collaborator ${person.login}`,
        rule: 'must have no access of their own',
        got: person.role_name,
        remedy:
          'remove the person in the settings of the repository, and add them to a team of the registry if they need access',
        // No team of the stacks administers a repository.
        who: 'owners of the organisation',
      }),
    );
  });
}

/** The API says `read` and `write` for roles, and `pull` and `push` for permissions. */
const writing = ['write', 'push', 'maintain', 'admin'];
const reading = ['read', 'pull', 'triage'];

function severityOf({ role_name: role, permissions }: Collaborator): DriftSeverity {
  if (writing.includes(role) || Object.values(permissions ?? {}).includes(true)) return 'opens';
  return reading.includes(role) ? 'differs' : 'unseen';
}
