import type { Expectations } from '../../../expectations/expectations';
import { listOf } from '../../evaluate/list-of';
import type { Model, ModelGithubEnvironment } from '../../model';
import type { Failure } from '../proof';
import { environmentsAt } from './environments-at';
import { readGithubSubject } from './github-subject';

type Assumed = {
  readonly subject: string;
  readonly repository: string;
  readonly environment: string;
  readonly branch: string | undefined;
};

/**
 * Every GitHub environment that trust or the registry speaks of exists, and admits the branch that they assume.
 *
 * GitHub creates an environment when a job first names it, without any rule: what is not made here guards nothing.
 */
export function githubEnvironmentFailures(model: Model, { githubEnvironments }: Expectations): Failure[] {
  const madeAt = environmentsAt(model.githubEnvironments);
  const asked: Assumed[] = [
    ...assumedByTrust(model),
    ...githubEnvironments.flatMap(({ repository, environments }) =>
      environments.map(({ name, branch }) => ({
        subject: `repository ${repository}`,
        repository,
        environment: name,
        branch: branch ?? undefined,
      })),
    ),
  ];
  const missing = asked.flatMap((assumed): Failure[] => {
    const [got] = madeAt(assumed);
    const wanted = assumed.branch === undefined ? 'any ref' : `branch ${assumed.branch} alone`;
    if (got !== undefined && branchesOf(got) === wanted) return [];
    return [
      {
        subject: assumed.subject,
        rule: `GitHub environment ${assumed.environment} of ${assumed.repository} must exist and admit ${wanted}`,
        got: got === undefined ? 'no such environment' : branchesOf(got),
        remedy: 'make the environment with that branch policy in a github stack',
      },
    ];
  });
  // Whichever Terraform writes last would hold on GitHub.
  const again = model.githubEnvironments.flatMap((one) => {
    const [first] = madeAt(one);
    return first === undefined || first === one ? [] : [twice(one, first)];
  });
  return [...again, ...missing];
}

const twice = (one: ModelGithubEnvironment, first: ModelGithubEnvironment): Failure => ({
  subject: one.address,
  rule: `GitHub environment ${one.environment} of ${one.repository} must be made once`,
  got: `also made by ${first.address}`,
  remedy: 'remove one of the two',
});

const branchesOf = ({ branches }: ModelGithubEnvironment) =>
  branches === undefined ? 'any ref' : `branch ${branches.join(', ')} alone`;

/** The environments in the subjects of trust policies, with the branch of their `ref`. */
function assumedByTrust({ roles }: Model): Assumed[] {
  return roles.flatMap(({ address, trust }) =>
    listOf(trust.document.Statement).flatMap(({ Condition = {} }) => {
      const exact = Condition.StringEquals ?? {};
      const valuesOf = (claim: string) =>
        Object.keys(exact).flatMap((key) => (key.endsWith(`:${claim}`) ? listOf(exact[key] ?? []).map(String) : []));
      const [ref] = valuesOf('ref');
      return valuesOf('sub')
        .filter((sub) => sub.startsWith('repo:') && sub.includes(':environment:'))
        .map((sub) => {
          const { owner, repository, context } = readGithubSubject(sub);
          return {
            subject: address,
            repository: `${owner}/${repository}`,
            environment: context.replace(/^environment:/, ''),
            branch: ref?.replace(/^refs\/heads\//, ''),
          };
        });
    }),
  );
}
