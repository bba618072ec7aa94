import { trust } from '../../../analysis/proofs/trust';
import { sources } from '../../../main';
import { defineService, gitlab, serverless } from '../../../registry/schema';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import type { Synthesised } from '../../synthesised';
import { fixtureModel } from '../fixture-model';
import { modelOfSources } from '../model-of-sources';
import { changeGuardrail, changeResource, rewrite } from './break-stacks';

const deploy = { stack: 'services-pay-prod', type: 'aws_iam_role', name: 'pay_deploy', argument: 'assume_role_policy' };
const issuer = 'token.actions.githubusercontent.com';

const conditions = (
  change: (exact: Record<string, unknown>, condition: Record<string, unknown>) => void,
  place = deploy,
) =>
  rewrite(place, ({ Statement: [statement] }) => {
    const condition = (statement?.Condition ?? {}) as Record<string, Record<string, unknown>>;
    change(condition.StringEquals ?? {}, condition);
  });

const ledger = { ...deploy, stack: 'services-ledger-prod', name: 'ledger_deploy' };
const workflowOf = (place: typeof deploy, change: (demanded: string) => string | readonly string[] | undefined) =>
  conditions((exact) => {
    const changed = change(String(exact[`${issuer}:job_workflow_ref`]));
    if (changed === undefined) delete exact[`${issuer}:job_workflow_ref`];
    else exact[`${issuer}:job_workflow_ref`] = changed;
  }, place);

const rulesOf = (breakStacks: (stacks: Synthesised['stacks']) => void): string[] => {
  const { model, expectations } = fixtureModel(undefined, breakStacks);
  return trust.run(model, expectations).failures.map(({ subject, rule, got }) => `${subject}: ${rule}, got ${got}`);
};

describe('trust opens every role to those whom it is for', () => {
  it('in the fixture', () => {
    const { model, expectations } = fixtureModel();
    const { failures, asked } = trust.run(model, expectations);
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(model.roles.length * 10);
  });

  it('in the organisation of this repository', () => {
    const { model, expectations } = modelOfSources(sources());
    expect(trust.run(model, expectations).failures).toEqual([]);
  });

  it('in one account without an organisation', () => {
    const { model, expectations } = modelOfSources(singleAccountSources());
    expect(trust.run(model, expectations).failures).toEqual([]);
  });

  it('while an account is in intake', () => {
    const { model, expectations } = fixtureModel(({ environments }) => {
      environments.lock.accounts['pay-staging'] = { phase: 'intake', id: '200000000005', environment: 'staging' };
    });
    expect(trust.run(model, expectations).failures).toEqual([]);
  });

  it('for a project on GitLab', () => {
    const { model, expectations } = fixtureModel(({ registry, environments }) => {
      registry.services['pay-ledger'] = defineService({
        id: 'pay-ledger',
        team: 'pay',
        repository: gitlab('acme/pay-ledger', { id: 6006 }),
        environments: ['prod'],
        pipeline: serverless(),
      });
      registry.serviceFiles.push('pay-ledger');
      environments.lock.homes['pay-ledger'] = { prod: 'pay-prod' };
      registry.waivers = [
        { finding: 'gitlab-stages/pay-ledger', reason: 'one team', owner: 'pay', expires: '2026-12-31' },
        { finding: 'workflows-pinned/pay-ledger', reason: 'one team', owner: 'pay', expires: '2026-12-31' },
      ];
    });
    expect(trust.run(model, expectations).failures).toEqual([]);
    expect(expectations.roles.some(({ admits }) => admits.some(({ kind }) => kind === 'gitlab'))).toBe(true);
  });
});

describe('a trust policy that is spoiled is refused, with the caller that would get in or the form that is broken', () => {
  const cases: { name: string; spoil: (stacks: Synthesised['stacks']) => void; says: RegExp }[] = [
    {
      name: 'a wildcard after the repository',
      spoil: conditions((exact, condition) => {
        condition.StringLike = { [`${issuer}:sub`]: 'repo:acme@800/pay*' };
        delete exact[`${issuer}:sub`];
      }),
      says: /pay_deploy: must keep out: another environment/,
    },
    {
      name: 'a wildcard in StringEquals, which never matches',
      spoil: conditions((exact) => {
        exact[`${issuer}:sub`] = 'repo:acme@800/*';
      }),
      says: /must let in: the honest job/,
    },
    {
      name: 'the id of another repository',
      spoil: conditions((exact) => {
        exact[`${issuer}:repository_id`] = '2002';
      }),
      says: /must let in: the honest job/,
    },
    {
      name: 'no repository id',
      spoil: conditions((exact) => {
        delete exact[`${issuer}:repository_id`];
      }),
      says: /must keep out: another repository id/,
    },
    {
      name: 'no ref',
      spoil: conditions((exact) => {
        delete exact[`${issuer}:ref`];
      }),
      says: /must keep out: the environment on a pull request/,
    },
    {
      name: 'no audience',
      spoil: conditions((exact) => {
        delete exact[`${issuer}:aud`];
      }),
      says: /must keep out: another audience/,
    },
    {
      name: 'a subject that is not demanded of tokens without one',
      spoil: conditions((exact, condition) => {
        condition.StringEqualsIfExists = { [`${issuer}:sub`]: exact[`${issuer}:sub`] };
        delete exact[`${issuer}:sub`];
      }),
      says: /must keep out: no subject/,
    },
    {
      name: 'a second subject, of the twin',
      spoil: conditions((exact) => {
        exact[`${issuer}:sub`] = [exact[`${issuer}:sub`], 'repo:acme@800/pay-api@2002:environment:prod'];
      }),
      says: /must keep out: the subject repo:acme@800\/pay-api@2002:environment:prod/,
    },
    {
      name: 'session tags',
      spoil: rewrite(deploy, ({ Statement: [statement] }) => {
        if (statement) statement.Action = ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'];
      }),
      says: /must take no session tags from: the honest job/,
    },
    {
      name: 'a principal beside the provider',
      spoil: rewrite(deploy, ({ Statement }) => {
        Statement.push({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::999999999999:root' },
          Action: 'sts:AssumeRole',
        });
      }),
      says: /must admit nobody but those that the role is for, got arn:aws:iam::999999999999:root/,
    },
    {
      name: 'the wrong workflow for plans',
      spoil: conditions(
        (exact) => {
          delete exact[`${issuer}:job_workflow_ref`];
        },
        { stack: 'bootstrap', type: 'aws_iam_role', name: 'platform-plan', argument: 'assume_role_policy' },
      ),
      says: /platform-plan: must keep out: another workflow/,
    },
    {
      name: 'no workflow for a high-risk deployment',
      spoil: workflowOf(ledger, () => undefined),
      says: /ledger_deploy: must keep out: another workflow/,
    },
    {
      name: 'the workflow that asks one team, for a high-risk deployment',
      spoil: workflowOf(ledger, (demanded) => demanded.replace('-high-risk', '')),
      says: /ledger_deploy: must keep out: the platform's service-deploy.yml/,
    },
    {
      name: 'a high-risk deployment by a workflow of its own repository too',
      spoil: workflowOf(ledger, (demanded) => [demanded, demanded.replace('acme/platform', 'acme/ledger')]),
      says: /ledger_deploy: must keep out: a workflow of that name in the own repository/,
    },
    {
      name: 'the workflow that builds, for a deployment',
      spoil: workflowOf(deploy, (demanded) => [demanded, demanded.replace('deploy', 'build')]),
      says: /pay_deploy: must keep out: the platform's service-build.yml/,
    },
    {
      name: 'a workflow of another branch of the platform',
      spoil: workflowOf(deploy, (demanded) => [demanded, demanded.replace('heads/main', 'heads/feature')]),
      says: /pay_deploy: must keep out: the workflow as another branch has it/,
    },
    {
      name: 'no workflow for a build where the environment demands one',
      spoil: workflowOf({ ...deploy, name: 'pay_build' }, () => undefined),
      says: /pay_build: must keep out: no workflow/,
    },
    {
      name: 'a workflow of the platform where the environment leaves it to the service',
      spoil: workflowOf(
        { ...deploy, stack: 'services-pay-staging' },
        () => 'acme/platform/.github/workflows/service-deploy.yml@refs/heads/main',
      ),
      says: /pay_deploy: must let in: the honest job/,
    },
    {
      name: 'an organisation that is not demanded of a hub',
      spoil: rewrite(
        { stack: 'identity-pay-prod', type: 'aws_iam_role', name: 'services-apply', argument: 'assume_role_policy' },
        ({ Statement: [statement] }) => {
          delete statement?.Condition;
        },
      ),
      says: /services-apply: must keep out: the role in another organisation/,
    },
    {
      name: 'a permission set whose name may go on',
      spoil: rewrite(
        { stack: 'baseline-pay-prod', type: 'aws_iam_role', name: 'auditor', argument: 'assume_role_policy' },
        ({ Statement: [statement] }) => {
          const like = (statement?.Condition as Record<string, Record<string, string>> | undefined)?.ArnLike ?? {};
          like['aws:PrincipalArn'] = String(like['aws:PrincipalArn']).replace(/_\?+$/, '*');
        },
      ),
      says: /auditor: must keep out: a permission set whose name begins alike/,
    },
    {
      name: 'a service that may act for any account',
      spoil: rewrite(
        { stack: 'services-pay-prod', type: 'aws_iam_role', name: 'pay_task', argument: 'assume_role_policy' },
        ({ Statement: [statement] }) => {
          delete statement?.Condition;
        },
      ),
      says: /pay_task: must keep out: the service for another account/,
    },
    {
      name: 'an environment on GitHub that admits any branch',
      spoil: changeResource(
        { stack: 'github-pay', type: 'github_repository_environment', name: 'pay_prod' },
        (environment) => {
          delete environment.deployment_branch_policy;
        },
      ),
      says: /GitHub environment prod of acme\/pay must exist and admit branch main alone, got any ref/,
    },
    {
      name: 'an account without the provider',
      spoil: (stacks) => {
        delete stacks['baseline-pay-prod']?.resource?.aws_iam_openid_connect_provider;
      },
      says: /must have an OIDC provider for token.actions.githubusercontent.com/,
    },
    {
      name: 'a guardrail on tokens that is gone',
      spoil: changeGuardrail('GithubOnlyFromOrganization', () => undefined),
      says: /resource control policies must keep out a job of another organisation/,
    },
    {
      name: 'a guardrail on GitLab that is gone, while no service is there',
      spoil: changeGuardrail('GitlabOnlyFromGroup', () => undefined),
      says: /resource control policies must keep out a job of another organisation, project_path:mallory\/any/,
    },
    {
      name: 'a guardrail on GitLab that stops our own group',
      spoil: changeGuardrail('GitlabOnlyFromGroup', ({ Condition, ...statement }) => ({
        ...statement,
        Condition: { Null: { 'gitlab.com:sub': 'false' } },
      })),
      says: /resource control policies must leave alone a job of our own, project_path:acme\/any/,
    },
    {
      name: 'a guardrail on tokens that looks for our name anywhere',
      spoil: changeGuardrail('GithubOnlyFromOrganization', (statement) => ({
        ...statement,
        Condition: { Null: { [`${issuer}:sub`]: 'false' }, StringNotLike: { [`${issuer}:sub`]: ['*repo:acme@800/*'] } },
      })),
      says: /must keep out a job of another organisation, repository_owner:mallory:repo:acme@800\/any@1/,
    },
    {
      name: 'a perimeter that does not know the accounts that are trusted',
      spoil: changeGuardrail('OrganizationPerimeter', (statement) => ({
        ...statement,
        Condition: {
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
          StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-acme000001' },
        },
      })),
      says: /must leave sqs:SendMessage to a role of a trusted account, whatever the resource allows/,
    },
    {
      name: 'a perimeter around less than everything that holds data',
      spoil: changeGuardrail('OrganizationPerimeter', (statement) => ({ ...statement, Action: 'sts:AssumeRole' })),
      says: /must keep ecr:BatchGetImage from a role of another organisation, whatever the resource allows/,
    },
    {
      name: 'the role of Organizations open to whose name begins like a person’s',
      spoil: changeGuardrail('OnlyPeopleTakeTheAccessRole', (statement) => ({
        ...statement,
        Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/platform/*' } },
      })),
      says: /must keep platform\/administrator-twin out of OrganizationAccountAccessRole/,
    },
    {
      name: 'a perimeter that is gone',
      spoil: changeGuardrail('OrganizationPerimeter', () => undefined),
      says: /resource control policies must keep a role of another organisation out of open-to-all/,
    },
    {
      name: 'a perimeter that also stops AWS services',
      spoil: changeGuardrail('OrganizationPerimeter', (statement) => ({
        ...statement,
        Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-acme000001' } },
      })),
      says: /pay_task: must let in: the service/,
    },
    {
      name: 'the role of Organizations open to the whole management account',
      spoil: changeGuardrail('OnlyPeopleTakeTheAccessRole', () => undefined),
      says: /resource control policies must keep somebody out of OrganizationAccountAccessRole/,
    },
  ];

  it.each(cases)('$name', ({ spoil, says }) => {
    expect(rulesOf(spoil).join('\n')).toMatch(says);
  });

  it('fails when a role is missing, and when one is there that nobody asked for', () => {
    const { model, expectations } = fixtureModel();
    const [role, ...rest] = expectations.roles;
    const { failures } = trust.run(model, { ...expectations, roles: rest });
    expect(failures.map(({ got }) => got)).toContain(role?.arn);
    const without = { ...model, roles: model.roles.filter(({ arn }) => arn !== role?.arn) };
    expect(trust.run(without, expectations).failures.map(({ subject }) => subject)).toContain(role?.arn);
  });

  it('fails when artefacts are built from any ref', () => {
    const { model, expectations } = fixtureModel();
    const environments = expectations.organization.environments.map((environment) => ({ ...environment, ref: null }));
    const { failures } = trust.run(model, {
      ...expectations,
      organization: { ...expectations.organization, environments },
    });
    expect(failures.map(({ got }) => got)).toContain('any ref in prod');
  });
});

describe('trust keeps AWS services out', () => {
  it('that act for what everybody of an account shares', () => {
    const role = { ...deploy, stack: 'services-pay-dev', name: 'pay-api_nightly' };
    const withDefaultGroup = conditions((_, condition) => {
      condition.ArnLike = { 'aws:SourceArn': 'arn:aws:scheduler:*:200000000003:schedule-group/*' };
    }, role);
    expect(rulesOf(withDefaultGroup).join('\n')).toMatch(
      /pay-api_nightly: must keep out: the service for what everybody of the account shares/,
    );
  });
});
