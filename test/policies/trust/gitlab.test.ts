import { evaluate } from '../../../analysis/evaluate';
import { gitlabTrust } from '../../../policies/trust/gitlab';

const honest = { aud: 'platform:prod:deploy', sub: 'project_path:acme/data/loader:ref_type:branch:ref:main' };
const trust = gitlabTrust({
  project: 'acme/data/loader',
  issuerHost: 'gitlab.com',
  branch: 'main',
  environment: 'prod',
  stage: 'deploy',
  place: { partition: 'aws', account: '333333333333' },
});

describe('GitLab trust admits one branch of one project', () => {
  it.each([
    { name: 'the deploy job of main', claims: {}, outcome: 'allowed' },
    { name: 'another branch', claims: { sub: `${honest.sub}-evil` }, outcome: 'implicitDeny' },
    {
      name: 'a tag of the same name',
      claims: { sub: 'project_path:acme/data/loader:ref_type:tag:ref:main' },
      outcome: 'implicitDeny',
    },
    {
      name: 'another project',
      claims: { sub: 'project_path:acme/data/loader-evil:ref_type:branch:ref:main' },
      outcome: 'implicitDeny',
    },
    {
      name: 'a group that begins alike',
      claims: { sub: 'project_path:acme-evil/data/loader:ref_type:branch:ref:main' },
      outcome: 'implicitDeny',
    },
    { name: 'the audience of another stage', claims: { aud: 'platform:prod:build' }, outcome: 'implicitDeny' },
    { name: 'the audience of another environment', claims: { aud: 'platform:dev:deploy' }, outcome: 'implicitDeny' },
  ])('$name: $outcome', ({ claims, outcome }) => {
    const { aud, sub } = { ...honest, ...claims };
    const decision = evaluate(
      {
        principal: 'arn:aws:iam::333333333333:oidc-provider/gitlab.com',
        action: 'sts:AssumeRoleWithWebIdentity',
        resource: 'arn:aws:iam::333333333333:role/pipeline/loader_deploy',
        context: { 'gitlab.com:aud': aud, 'gitlab.com:sub': sub },
      },
      { identity: [], resource: trust },
    );
    expect(decision.outcome).toBe(outcome);
    expect(decision.ignoredKeys).toEqual([]);
  });
});
