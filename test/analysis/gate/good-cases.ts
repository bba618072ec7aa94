import { changeOf, setAfter } from './gated';
import type { RuleCase } from './rule-case';
import { spoils } from './spoils';

const { role, lost, serviceRole, provider, policy } = spoils;

/** Plans that the gate lets pass. */
export const goodCases: readonly Omit<RuleCase, 'rule'>[] = [
  ...[
    'services-pay-prod',
    'services-pay-dev',
    'baseline-pay-prod',
    'identity-pay-prod',
    'organization',
    'bootstrap',
  ].flatMap((stack) => [
    { name: `the first plan of ${stack}`, spoil: { stack } },
    { name: `the empty plan of ${stack}`, spoil: { stack, made: () => true } },
  ]),
  { name: 'the destroy of a role whose entry is gone', spoil: { plan: lost('aws_iam_role.gone_deploy', serviceRole) } },
  {
    name: 'the destroy of a secret that a person accepted',
    spoil: { plan: lost('aws_secretsmanager_secret.x'), accepted: ['services-pay-prod:aws_secretsmanager_secret.x'] },
  },
  { name: 'the destroy of what was once made of another type', spoil: { plan: lost('aws_sqs_queue.x') } },
  {
    name: 'a trust policy that the provider wrote in its own way',
    spoil: {
      plan: (plan) => {
        const text = String(changeOf(plan, role).after?.assume_role_policy);
        const document = JSON.parse(text);
        setAfter(plan, role, {
          assume_role_policy: JSON.stringify({ Statement: document.Statement[0], Version: document.Version }),
        });
      },
    },
  },
  {
    name: 'an import of a role under its own name',
    spoil: {
      made: (address) => address === role,
      synthesis: (stack) => {
        stack.import = [{ to: `\${${role}}`, id: 'pay_deploy' }];
      },
      plan: (plan) => {
        changeOf(plan, role).importing = { id: 'pay_deploy' };
      },
    },
  },
  {
    name: 'a move that the stack makes',
    spoil: {
      made: () => true,
      synthesis: (stack) => {
        stack.moved = [{ from: 'aws_iam_role.old', to: role }];
      },
      plan: (plan) => {
        for (const each of plan.resource_changes) if (each.address === role) each.previous_address = 'aws_iam_role.old';
      },
    },
  },
  {
    name: 'an issuer as AWS keeps it, and the policy of break-glass as its role shows it',
    spoil: {
      stack: 'bootstrap',
      made: () => true,
      plan: (plan) => {
        for (const { address, change } of plan.resource_changes) {
          if (address.startsWith('aws_iam_openid_connect_provider.')) {
            setAfter(plan, address, { url: String(change.after?.url).replace('https://', '') });
          }
          if (address === 'aws_iam_role.break-glass') {
            setAfter(plan, address, { inline_policy: [policy({ Effect: 'Allow', Action: '*', Resource: '*' })] });
          }
        }
      },
    },
  },
  {
    name: 'a plan of OpenTofu',
    spoil: {
      plan: (plan) => {
        provider(plan).full_name = 'registry.opentofu.org/hashicorp/aws';
      },
    },
  },
];
