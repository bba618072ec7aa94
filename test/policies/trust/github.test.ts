import { evaluate } from '../../../analysis/evaluate';
import type { PolicyDocument } from '../../../policies/document';
import { type GithubTrustInput, githubTrust } from '../../../policies/trust/github';

const issuer = 'token.actions.githubusercontent.com';
const base: GithubTrustInput = {
  repository: { name: 'acme/payments-api', id: 812345678, subject: 'immutable' },
  organization: { name: 'acme', id: 123456, issuerHost: issuer },
  environment: 'prod',
  ref: 'refs/heads/main',
  place: { partition: 'aws', account: '333333333333' },
};
const byName: GithubTrustInput = { ...base, repository: { ...base.repository, subject: 'name' } };
const both: GithubTrustInput = { ...base, repository: { ...base.repository, subject: 'both' } };
const anyRef: GithubTrustInput = { ...base, ref: undefined };
const oneWorkflow: GithubTrustInput = {
  ...anyRef,
  jobWorkflowRef: 'acme/payments-api/.github/workflows/plan.yml@refs/heads/main',
};

const immutableSubject = 'repo:acme@123456/payments-api@812345678';
const nameSubject = 'repo:acme/payments-api';
const productionJob = {
  aud: 'sts.amazonaws.com',
  sub: `${immutableSubject}:environment:prod`,
  repository_id: '812345678',
  ref: 'refs/heads/main',
  job_workflow_ref: 'acme/payments-api/.github/workflows/deploy.yml@refs/heads/main',
};
type Claims = Partial<Record<keyof typeof productionJob, string | undefined>>;

function assume(trust: PolicyDocument, claims: Claims, provider = issuer) {
  const given = Object.entries({ ...productionJob, ...claims }).flatMap(([claim, value]) =>
    value === undefined ? [] : [[`${provider}:${claim}`, value] as const],
  );
  return evaluate(
    {
      principal: `arn:aws:iam::333333333333:oidc-provider/${provider}`,
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: 'arn:aws:iam::333333333333:role/pipeline/payments-api_deploy',
      context: Object.fromEntries(given),
    },
    { identity: [], resource: trust },
  );
}

type Case = {
  readonly name: string;
  readonly trust?: GithubTrustInput;
  readonly claims: Claims;
  readonly provider?: string;
  readonly outcome: 'allowed' | 'implicitDeny';
};

describe('GitHub trust admits exactly one job', () => {
  it.each<Case>([
    { name: 'the production job of main', claims: {}, outcome: 'allowed' },
    {
      name: 'a pull request',
      claims: { sub: `${immutableSubject}:pull_request`, ref: 'refs/pull/7/merge' },
      outcome: 'implicitDeny',
    },
    {
      name: 'a job without an environment',
      claims: { sub: `${immutableSubject}:ref:refs/heads/main` },
      outcome: 'implicitDeny',
    },
    {
      name: 'a fork',
      claims: { sub: 'repo:mallory@99/payments-api@100:environment:prod', repository_id: '100' },
      outcome: 'implicitDeny',
    },
    { name: 'a fork that copies the subject', claims: { repository_id: '100' }, outcome: 'implicitDeny' },
    {
      name: 'another repository',
      claims: { sub: 'repo:acme@123456/orders-api@5:environment:prod', repository_id: '5' },
      outcome: 'implicitDeny',
    },
    {
      name: 'a repository re-created under the same name',
      claims: { sub: 'repo:acme@123456/payments-api@999:environment:prod', repository_id: '999' },
      outcome: 'implicitDeny',
    },
    {
      name: 'an organisation re-created under the same name',
      claims: { sub: 'repo:acme@999/payments-api@812345678:environment:prod' },
      outcome: 'implicitDeny',
    },
    {
      name: 'a repository whose name begins alike',
      claims: { sub: 'repo:acme@123456/payments-api-evil@6:environment:prod', repository_id: '6' },
      outcome: 'implicitDeny',
    },
    {
      name: 'an organisation whose name begins alike',
      claims: { sub: 'repo:acme-evil@7/payments-api@812345678:environment:prod' },
      outcome: 'implicitDeny',
    },
    { name: 'another environment', claims: { sub: `${immutableSubject}:environment:dev` }, outcome: 'implicitDeny' },
    { name: 'another stage', claims: { sub: `${immutableSubject}:environment:prod_build` }, outcome: 'implicitDeny' },
    { name: 'another branch', claims: { ref: 'refs/heads/feature' }, outcome: 'implicitDeny' },
    { name: 'a tag', claims: { ref: 'refs/tags/main' }, outcome: 'implicitDeny' },
    { name: 'a token for another audience', claims: { aud: 'https://github.com/acme' }, outcome: 'implicitDeny' },
    { name: 'another issuer', claims: {}, provider: 'gitlab.com', outcome: 'implicitDeny' },
    { name: 'a token without sub', claims: { sub: undefined }, outcome: 'implicitDeny' },
    { name: 'a token without repository id', claims: { repository_id: undefined }, outcome: 'implicitDeny' },
    { name: 'a token without ref', claims: { ref: undefined }, outcome: 'implicitDeny' },
    { name: 'a token without audience', claims: { aud: undefined }, outcome: 'implicitDeny' },
    {
      name: 'a legacy subject where it is immutable',
      claims: { sub: `${nameSubject}:environment:prod` },
      outcome: 'implicitDeny',
    },
    {
      name: 'a legacy subject where names are used',
      trust: byName,
      claims: { sub: `${nameSubject}:environment:prod` },
      outcome: 'allowed',
    },
    { name: 'an immutable subject where names are used', trust: byName, claims: {}, outcome: 'implicitDeny' },
    {
      name: 'a legacy subject while migrating',
      trust: both,
      claims: { sub: `${nameSubject}:environment:prod` },
      outcome: 'allowed',
    },
    { name: 'an immutable subject while migrating', trust: both, claims: {}, outcome: 'allowed' },
    {
      name: 'another repository while migrating',
      trust: both,
      claims: { sub: 'repo:acme/orders-api:environment:prod' },
      outcome: 'implicitDeny',
    },
    {
      name: 'any branch where the environment deploys from any',
      trust: anyRef,
      claims: { ref: 'refs/heads/feature' },
      outcome: 'allowed',
    },
    {
      name: 'another environment where refs do not matter',
      trust: anyRef,
      claims: { sub: `${immutableSubject}:environment:staging` },
      outcome: 'implicitDeny',
    },
    {
      name: 'the demanded workflow',
      trust: oneWorkflow,
      claims: { job_workflow_ref: oneWorkflow.jobWorkflowRef },
      outcome: 'allowed',
    },
    { name: 'another workflow of the repository', trust: oneWorkflow, claims: {}, outcome: 'implicitDeny' },
    {
      name: 'the demanded workflow as a branch has it',
      trust: oneWorkflow,
      claims: { job_workflow_ref: 'acme/payments-api/.github/workflows/plan.yml@refs/heads/feature' },
      outcome: 'implicitDeny',
    },
  ])('$name: $outcome', ({ trust = base, claims, provider, outcome }) => {
    const decision = assume(githubTrust(trust), claims, provider);
    expect(decision.outcome).toBe(outcome);
    expect(decision.ignoredKeys).toEqual([]);
  });

  it('uses no operator but StringEquals and no wildcard', () => {
    for (const trust of [base, byName, both, anyRef, oneWorkflow]) {
      const [statement] = githubTrust(trust).Statement;
      expect(Object.keys(statement?.Condition ?? {})).toEqual(['StringEquals']);
      expect(JSON.stringify(statement)).not.toContain('*');
    }
  });

  it('escapes the separator in the name of an environment', () => {
    expect(JSON.stringify(githubTrust({ ...base, environment: 'prod:eu' }))).toContain(':environment:prod%3Aeu"');
  });

  it('asks for the audience of the partition in China', () => {
    const trust = githubTrust({ ...base, place: { partition: 'aws-cn', account: '333333333333' } });
    expect(JSON.stringify(trust)).toContain('"sts.amazonaws.com.cn"');
    expect(JSON.stringify(trust)).toContain('arn:aws-cn:iam::333333333333:oidc-provider/');
  });

  it('takes the issuer of an enterprise with its path', () => {
    const issuerHost = `${issuer}/acme-enterprise`;
    const trust = githubTrust({ ...base, organization: { ...base.organization, issuerHost } });
    expect(assume(trust, {}, issuerHost).outcome).toBe('allowed');
    expect(assume(trust, {}).outcome).toBe('implicitDeny');
  });

  it('fails when the repository belongs to another owner', () => {
    expect(() => githubTrust({ ...base, repository: { ...base.repository, name: 'Acme/payments-api' } })).toThrow(
      'repository Acme/payments-api: owner must be the GitHub organisation "acme", got "Acme"; write the name with the case that the API gives',
    );
  });

  it('stays within the quota of a trust policy', () => {
    const longest = githubTrust({
      ...both,
      jobWorkflowRef: `acme/${'r'.repeat(100)}/.github/workflows/plan.yml@refs/heads/main`,
      environment: 'e'.repeat(60),
    });
    expect(JSON.stringify(longest).length).toBeLessThanOrEqual(2_048);
  });
});
