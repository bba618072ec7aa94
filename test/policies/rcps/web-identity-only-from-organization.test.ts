import { evaluate } from '../../../analysis/evaluate';
import { document } from '../../../policies/document';
import { webIdentityOnlyFromOrganization } from '../../../policies/rcps/web-identity-only-from-organization';
import { guardrailInput } from '../guardrail';

const account = '210987001233';
const githubIssuer = 'token.actions.githubusercontent.com';
const gitlab = { issuerHost: 'gitlab.com', group: 'acme' };
const clusterIssuer = 'oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF';

type TokenCase = {
  readonly name: string;
  readonly issuer: string;
  readonly sub: string;
  readonly statement?: string;
};

/** A role that trusts every token of the issuer, so that only the RCP can say no. */
function assume({ issuer, sub }: TokenCase, input = guardrailInput({ gitlab })) {
  const provider = `arn:aws:iam::${account}:oidc-provider/${issuer}`;
  const { outcome, decidedBy } = evaluate(
    {
      principal: provider,
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: `arn:aws:iam::${account}:role/pipeline/payments-api_deploy`,
      context: { [`${issuer}:sub`]: sub, [`${issuer}:aud`]: 'sts.amazonaws.com' },
    },
    {
      identity: [],
      resource: document({
        Sid: 'AnyToken',
        Effect: 'Allow',
        Principal: { Federated: provider },
        Action: 'sts:AssumeRoleWithWebIdentity',
      }),
      resourceControl: [
        [
          document({ Sid: 'Everything', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }),
          document(...webIdentityOnlyFromOrganization.statements(input)),
        ],
      ],
    },
  );
  return { outcome, statement: outcome === 'explicitDeny' ? decidedBy.statement : undefined };
}

describe('A token from outside opens no role, whatever its trust says', () => {
  const github = (name: string, sub: string, statement?: string): TokenCase => ({
    name,
    issuer: githubIssuer,
    sub,
    statement,
  });
  it.each<TokenCase>([
    github(
      'admits an immutable subject of the organisation',
      'repo:acme@91234567/payments-api@812345678:environment:prod',
    ),
    github('admits a subject by name', 'repo:acme/payments-api:environment:prod'),
    github('denies another organisation', 'repo:evil/payments-api:environment:prod', 'GithubOnlyFromOrganization'),
    github('denies a prefix twin', 'repo:acme-evil/payments-api:environment:prod', 'GithubOnlyFromOrganization'),
    github(
      'denies a re-created organisation of the same name',
      'repo:acme@1/payments-api@812345678:environment:prod',
      'GithubOnlyFromOrganization',
    ),
    github(
      'denies an organisation whose id begins the same',
      'repo:acme@912345670/app@1:environment:prod',
      'GithubOnlyFromOrganization',
    ),
    github('denies a subject led by another claim', 'workflow:repo:acme/payments-api', 'GithubOnlyFromOrganization'),
    {
      name: 'admits the GitLab group',
      issuer: 'gitlab.com',
      sub: 'project_path:acme/payments-api:ref_type:branch:ref:main',
    },
    {
      name: 'denies another GitLab group',
      issuer: 'gitlab.com',
      sub: 'project_path:acme-evil/payments-api:ref_type:branch:ref:main',
      statement: 'GitlabOnlyFromGroup',
    },
    {
      name: 'leaves the service accounts of a cluster alone',
      issuer: clusterIssuer,
      sub: 'system:serviceaccount:default:payments-api',
    },
  ])('$name', (one) => {
    expect(assume(one)).toEqual({
      outcome: one.statement === undefined ? 'allowed' : 'explicitDeny',
      statement: one.statement,
    });
  });

  it('says nothing of GitLab where the organisation has no group there', () => {
    const sids = webIdentityOnlyFromOrganization.statements(guardrailInput()).map(({ Sid }) => Sid);
    expect(sids).toEqual(['GithubOnlyFromOrganization']);
  });
});
