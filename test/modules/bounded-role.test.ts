import { Testing } from 'cdktf';
import { BoundedRole, type BoundedRoleProps } from '../../modules/bounded-role';
import { document } from '../../policies/document';
import { AppStack } from './app-stack';

const props: BoundedRoleProps = {
  name: 'payments-api_deploy',
  path: '/pipeline/',
  description: 'Stage deploy of payments-api in prod',
  trust: document({ Sid: 'Trust', Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }),
  boundary: 'arn:aws:iam::111122223333:policy/platform/pipeline',
  tags: { 'platform:service': 'payments-api' },
  statements: [{ Sid: 'One', Effect: 'Allow', Action: 'ecs:UpdateService', Resource: '${aws:PrincipalTag/x}' }],
};

const resources = (change: Partial<BoundedRoleProps>) => {
  const stack = new AppStack();
  new BoundedRole(stack, 'role', { ...props, ...change });
  return JSON.parse(Testing.synth(stack)).resource;
};

describe('a bounded role', () => {
  it('is one role with its boundary, its trust, its tags and an hour', () => {
    expect(resources({}).aws_iam_role).toEqual({
      'payments-api_deploy': {
        name: 'payments-api_deploy',
        path: '/pipeline/',
        description: 'Stage deploy of payments-api in prod',
        assume_role_policy: JSON.stringify(props.trust),
        permissions_boundary: props.boundary,
        max_session_duration: 3600,
        tags: { 'platform:service': 'payments-api' },
      },
    });
  });

  it('says what it may do in one inline policy, with policy variables escaped', () => {
    const { name, role, policy } = resources({}).aws_iam_role_policy['payments-api_deploy'];
    expect({ name, role }).toEqual({ name: 'grants', role: '${aws_iam_role.payments-api_deploy.name}' });
    expect(policy).toContain('$${aws:PrincipalTag/x}');
  });

  it('has no policy when it may do nothing', () => {
    expect(resources({ statements: [] }).aws_iam_role_policy).toBeUndefined();
  });

  it('has the same address wherever its construct is moved', () => {
    const stack = new AppStack();
    const nested = new BoundedRole(stack, 'elsewhere', props);
    new BoundedRole(nested, 'inside', { ...props, name: 'inner' });
    expect(Object.keys(JSON.parse(Testing.synth(stack)).resource.aws_iam_role)).toEqual([
      'inner',
      'payments-api_deploy',
    ]);
  });
});
