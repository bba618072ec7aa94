import { explain, type LayerSays } from '../../analysis/explain';
import type { ModelRole } from '../../analysis/model';
import { rolesNamed } from '../../analysis/roles-named';
import { fixtureModel } from './fixture-model';

const { model } = fixtureModel();

function role(name: string, account: string): ModelRole {
  const found = rolesNamed(model, name).find((each) => each.account.name === account);
  if (found === undefined) throw new Error(`the fixture has no ${name} in ${account}`);
  return found;
}

type Case = {
  readonly name: string;
  readonly role: ModelRole;
  readonly action: string;
  readonly resource: string;
  readonly context?: Record<string, string>;
  readonly outcome: 'allowed' | 'implicitDeny' | 'explicitDeny';
  readonly layer: string;
  readonly says: Partial<LayerSays>;
};

const secret = 'arn:aws:secretsmanager:eu-west-1:200000000004:secret:pay/database-abcdef';

const cases: readonly Case[] = [
  {
    name: 'a service control policy that denies is named with its level, though the boundary denies too',
    role: role('pay_deploy', 'pay-prod'),
    action: 'organizations:LeaveOrganization',
    resource: '*',
    outcome: 'explicitDeny',
    layer: 'service control, root',
    says: { says: 'denies', statement: 'StayInOrganization' },
  },
  {
    name: 'the identity policies that are silent beside it say so',
    role: role('pay_deploy', 'pay-prod'),
    action: 'organizations:LeaveOrganization',
    resource: '*',
    outcome: 'explicitDeny',
    layer: 'identity policies',
    says: { says: 'silent', words: 'no statement allows organizations:LeaveOrganization' },
  },
  {
    name: 'resource control policies do not bind a service that they do not know',
    role: role('pay_deploy', 'pay-prod'),
    action: 'lambda:ListFunctions',
    resource: '*',
    outcome: 'implicitDeny',
    layer: 'resource control, root',
    says: { says: 'none', words: 'does not bind this request' },
  },
  {
    name: 'nothing of the organisation binds the management account',
    role: role('break-glass', 'management'),
    action: 'lambda:ListFunctions',
    resource: '*',
    outcome: 'allowed',
    layer: 'service control',
    says: { says: 'none', words: 'there is none' },
  },
  {
    name: 'a resource policy across accounts is a layer of its own',
    role: role('pay_deploy', 'pay-dev'),
    action: 'ecr:BatchGetImage',
    resource: 'arn:aws:ecr:eu-west-1:200000000004:repository/pay/app',
    outcome: 'allowed',
    layer: 'resource policy',
    says: { says: 'allows' },
  },
  {
    name: 'a resource policy that names others is silent',
    role: role('pay-api_deploy', 'pay-dev'),
    action: 'ecr:BatchGetImage',
    resource: 'arn:aws:ecr:eu-west-1:200000000004:repository/pay/app',
    outcome: 'implicitDeny',
    layer: 'resource policy',
    says: { says: 'silent' },
  },
  {
    name: 'the statement that is about the action and does not fit is told with what it asks for',
    role: role('pay_execution', 'pay-prod'),
    action: 'secretsmanager:GetSecretValue',
    resource: secret.replace('pay/', 'pay-api/'),
    outcome: 'implicitDeny',
    layer: 'identity policies',
    says: {
      says: 'silent',
      words: expect.stringMatching(/^no statement fits; \w+ allows secretsmanager:GetSecretValue.* on arn:/),
    },
  },
];

describe('explain', () => {
  it.each(cases)('$name', ({ role: asking, action, resource, context = {}, outcome, layer, says }) => {
    const { decision, layers } = explain(model, asking, { action, resource, context });
    expect(decision.outcome).toBe(outcome);
    expect(layers.find((each) => each.layer === layer)).toMatchObject(says);
  });

  it('no layer denies or is silent, beside those that are missing, where the request is allowed', () => {
    const { decision, layers } = explain(model, role('pay_execution', 'pay-prod'), {
      action: 'secretsmanager:GetSecretValue',
      resource: secret,
      context: { 'aws:ResourceTag/platform:service': 'pay' },
    });
    expect(decision.outcome).toBe('allowed');
    expect(layers.filter(({ says }) => says === 'denies')).toEqual([]);
    expect(layers.filter(({ says }) => says === 'silent').map(({ layer }) => layer)).not.toContain('identity policies');
  });
});
