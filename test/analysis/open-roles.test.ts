import { openRoles } from '../../analysis/open-roles';
import type { Token } from '../../analysis/tokens/token';
import { fixtureModel } from './fixture-model';

const issuer = 'token.actions.githubusercontent.com';
const token = (claims: Record<string, string>): Token => ({
  issuer,
  audience: 'sts.amazonaws.com',
  claims: {
    aud: 'sts.amazonaws.com',
    sub: 'repo:acme@800/pay@1001:environment:prod',
    repository_id: '1001',
    ref: 'refs/heads/main',
    job_workflow_ref: 'acme/platform/.github/workflows/service-deploy.yml@refs/heads/main',
    ...claims,
  },
});

describe('open roles', () => {
  const { model } = fixtureModel();

  it('opens one role to an honest token', () => {
    const { opens, nearest } = openRoles(model, token({}));
    expect(opens.map(({ role }) => role.arn)).toEqual(['arn:aws:iam::200000000004:role/pipeline/pay_deploy']);
    expect(nearest).toEqual([]);
  });

  it('opens nothing to the same job of another branch, and knows whose door it stood at', () => {
    const { opens, nearest } = openRoles(model, token({ ref: 'refs/heads/x' }));
    expect(opens).toEqual([]);
    expect(nearest.map(({ role, claims }) => [role.name, claims])).toEqual([
      ['pay_deploy', [{ claim: 'ref', wanted: ['refs/heads/main'], got: 'refs/heads/x' }]],
    ]);
  });

  it('decides with the resource control policies: trust that is too wide opens to nobody from outside', () => {
    const wide = fixtureModel(undefined, (stacks) => {
      const role = stacks['services-pay-prod']?.resource?.aws_iam_role?.pay_deploy;
      if (role === undefined) throw new Error('the fixture has no pay_deploy');
      const trust = JSON.parse(String(role.assume_role_policy));
      trust.Statement[0].Condition = { StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com' } };
      role.assume_role_policy = JSON.stringify(trust);
    }).model;
    const outside = token({ sub: 'repo:mallory/pay:environment:prod', repository_id: '6' });
    const inside = token({ sub: 'repo:acme@800/other@7:environment:prod', repository_id: '7' });
    expect(openRoles(wide, outside).opens).toEqual([]);
    expect(openRoles(wide, inside).opens.map(({ role }) => role.name)).toEqual(['pay_deploy']);
  });

  it('counts no claim that STS does not read', () => {
    const strange = fixtureModel(undefined, (stacks) => {
      const role = stacks['services-pay-prod']?.resource?.aws_iam_role?.pay_deploy;
      if (role === undefined) throw new Error('the fixture has no pay_deploy');
      role.assume_role_policy = String(role.assume_role_policy).replace(`${issuer}:ref`, `${issuer}:head_ref`);
    }).model;
    expect(openRoles(strange, token({ head_ref: 'refs/heads/main' })).opens).toEqual([]);
  });
});
