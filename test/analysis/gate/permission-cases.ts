import { setAfter } from './gated';
import type { RuleCase } from './rule-case';
import { spoils } from './spoils';

const { role, grants, made, trust, policy } = spoils;

/** Plans that give somebody more than the registry asks for. */
export const permissionCases: readonly RuleCase[] = [
  {
    rule: 'role-boundary',
    name: 'a boundary that is taken away',
    spoil: { plan: (plan) => setAfter(plan, role, { permissions_boundary: null }) },
    says: 'got "none"',
  },
  {
    rule: 'role-boundary',
    name: 'the boundary of another path',
    spoil: {
      plan: (plan) =>
        setAfter(plan, role, { permissions_boundary: 'arn:aws:iam::200000000004:policy/platform/runtime' }),
    },
  },
  {
    rule: 'role-boundary',
    name: 'a role that nobody asks for',
    spoil: { plan: made('aws_iam_role.mine', { name: 'mine', path: '/pipeline/' }) },
  },
  {
    rule: 'role-boundary',
    name: 'a role without an entry',
    spoil: { expectations: (all) => ({ ...all, roles: all.roles.filter(({ name }) => name !== 'pay_deploy') }) },
  },
  ...[
    'aws_iam_access_key',
    'aws_iam_user',
    'aws_iam_user_login_profile',
    'aws_iam_service_specific_credential',
    'aws_iam_user_ssh_key',
    'aws_iam_signing_certificate',
    'aws_rolesanywhere_trust_anchor',
    'aws_rolesanywhere_profile',
    'aws_key_pair',
    'github_repository_deploy_key',
    'github_actions_environment_secret',
  ].map((type) => ({ rule: 'long-lived-credential', name: type, spoil: { plan: made(`${type}.x`) } })),
  {
    rule: 'trust-widening',
    name: 'trust that was not synthesised',
    spoil: { plan: (plan) => setAfter(plan, role, { assume_role_policy: '{"Version":"2012-10-17","Statement":[]}' }) },
  },
  {
    rule: 'trust-widening',
    name: 'trust that is not known',
    spoil: { plan: (plan) => setAfter(plan, role, { assume_role_policy: undefined }) },
  },
  {
    rule: 'trust-widening',
    name: 'another account',
    spoil: { synthesis: trust((own) => [own, { ...own, Principal: { AWS: 'arn:aws:iam::999999999999:root' } }]) },
    says: '999999999999',
  },
  { rule: 'trust-widening', name: 'everybody', spoil: { synthesis: trust((own) => ({ ...own, Principal: '*' })) } },
  {
    rule: 'trust-widening',
    name: 'all but one',
    spoil: { synthesis: trust(({ Principal, ...own }) => ({ ...own, NotPrincipal: Principal })) },
  },
  {
    rule: 'trust-widening',
    name: 'another subject',
    spoil: {
      synthesis: trust((own) => JSON.parse(JSON.stringify(own).replace(/:environment:prod/g, ':environment:other'))),
    },
    says: 'environment:other',
  },
  {
    rule: 'trust-widening',
    name: 'a subject beside the own',
    spoil: {
      synthesis: trust((own) =>
        JSON.parse(
          JSON.stringify(own).replace(
            /"([^"]+):sub":"([^"]+)"/,
            '"$1:sub":["$2","repo:evil/evil:ref:refs/heads/main"]',
          ),
        ),
      ),
    },
    says: 'repo:evil/evil',
  },
  {
    rule: 'trust-widening',
    name: 'a pattern',
    spoil: { synthesis: trust((own) => JSON.parse(JSON.stringify(own).replace('StringEquals', 'StringLike'))) },
    says: 'StringLike',
  },
  {
    rule: 'trust-widening',
    name: 'a condition less',
    spoil: { synthesis: trust((own) => JSON.parse(JSON.stringify(own).replace(/,"[^"]+:ref":"[^"]+"/, ''))) },
    says: 'no token.actions.githubusercontent.com:ref',
  },
  {
    rule: 'trust-widening',
    name: 'an action more',
    spoil: { synthesis: trust((own) => ({ ...own, Action: [own.Action, 'sts:TagSession'] })) },
    says: 'sts:TagSession',
  },
  {
    rule: 'trust-widening',
    name: 'an AWS service',
    spoil: {
      synthesis: trust((own) => [
        own,
        { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ]),
    },
    says: 'lambda.amazonaws.com',
  },
  {
    rule: 'star-on-star',
    name: 'every action on every resource',
    spoil: { plan: (plan) => setAfter(plan, grants, policy({ Effect: 'Allow', Action: '*', Resource: ['*'] })) },
  },
  {
    rule: 'star-on-star',
    name: 'every ARN, in a document that is known only later',
    spoil: {
      synthesis: ({ resource }) =>
        Object.assign(
          resource?.aws_iam_role_policy?.pay_deploy ?? {},
          policy({ Effect: 'Allow', Action: '*', Resource: ['arn:*', '${aws_ecr_repository.pay_app.arn}'] }),
        ),
      plan: (plan) => setAfter(plan, grants, { policy: undefined }),
    },
  },
  {
    rule: 'star-on-star',
    name: 'all actions but one',
    spoil: { plan: (plan) => setAfter(plan, grants, policy({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })) },
  },
  {
    rule: 'star-on-star',
    name: 'an inline policy of the role itself',
    spoil: {
      plan: (plan) =>
        setAfter(plan, role, {
          inline_policy: [policy({ Effect: 'Allow', Action: '*:*', NotResource: 'arn:aws:s3:::x' })],
        }),
    },
  },
];
