import { evaluate } from '../../../analysis/evaluate';
import { type PlatformIdentity, platformIdentities } from '../../../policies/names';
import { platformEnvironments, platformGithubTrust } from '../../../policies/trust/platform-github';

const issuer = 'token.actions.githubusercontent.com';
const workflow = (name: string, ref: string) => `acme/platform/.github/workflows/${name}.yml@${ref}`;

function opens(identity: PlatformIdentity, job: { environment: string; ref: string; workflow: string }): boolean {
  const trust = platformGithubTrust(identity, {
    repository: { name: 'acme/platform', id: 42, subject: 'immutable' },
    organization: { name: 'acme', id: 1, issuerHost: issuer },
    place: { partition: 'aws', account: '222222222222' },
  });
  const { outcome } = evaluate(
    {
      principal: `arn:aws:iam::222222222222:oidc-provider/${issuer}`,
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: `arn:aws:iam::222222222222:role/platform/${identity}`,
      context: {
        [`${issuer}:aud`]: 'sts.amazonaws.com',
        [`${issuer}:sub`]: `repo:acme@1/platform@42:environment:${job.environment}`,
        [`${issuer}:repository_id`]: '42',
        [`${issuer}:ref`]: job.ref,
        [`${issuer}:job_workflow_ref`]: job.workflow,
      },
    },
    { identity: [], resource: trust },
  );
  return outcome === 'allowed';
}

describe('each platform identity is opened by its own job', () => {
  const main = 'refs/heads/main';
  const pull = 'refs/pull/7/merge';
  const environments = Object.values(platformEnvironments);

  it.each(platformIdentities)('%s by its environment alone', (identity) => {
    const opening = environments.filter((environment) =>
      opens(identity, { environment, ref: main, workflow: workflow('plan-stack', main) }),
    );
    expect(opening).toEqual([platformEnvironments[identity]]);
  });

  it('only platform-plan by a pull request, in the workflow of main', () => {
    const opened = platformIdentities.filter((identity) =>
      opens(identity, {
        environment: platformEnvironments[identity],
        ref: pull,
        workflow: workflow('plan-stack', main),
      }),
    );
    expect(opened).toEqual(['platform-plan']);
  });

  it.each([
    { name: 'the pull request’s copy of the workflow', job: workflow('plan-stack', pull) },
    { name: 'another workflow of main', job: workflow('check', main) },
  ])('none by a pull request in $name', ({ job }) => {
    const opened = platformIdentities.filter((identity) =>
      opens(identity, { environment: platformEnvironments[identity], ref: pull, workflow: job }),
    );
    expect(opened).toEqual([]);
  });
});
