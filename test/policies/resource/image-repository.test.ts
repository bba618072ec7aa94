import { imageRepositoryPolicy } from '../../../policies/resource/image-repository';
import { accounts } from '../grants/grant-input';
import { elsewhere, homes, place, type Reach, reach, roles } from './reach';

const policy = imageRepositoryPolicy({ service: 'pay', place, pullers: elsewhere, functions: homes });
const resource = `arn:aws:ecr:eu-west-1:${accounts.artifacts}:repository/pay/app`;
const from = (account: string, name: string) => ({
  'aws:SourceArn': `arn:aws:lambda:eu-west-1:${account}:function:${name}`,
});

describe('an image repository is written by its own build and pulled by its own roles', () => {
  it.each<Omit<Reach, 'resource'> & { name: string; outcome: string }>([
    { name: 'its own build pushes', principal: roles.build, action: 'ecr:PutImage', outcome: 'allowed' },
    {
      name: 'the build of a prefix twin does not push',
      principal: roles.twinBuild,
      action: 'ecr:PutImage',
      outcome: 'explicitDeny',
    },
    { name: 'its own deploy does not push', principal: roles.deploy, action: 'ecr:PutImage', outcome: 'explicitDeny' },
    { name: 'the platform does not push', principal: roles.platform, action: 'ecr:PutImage', outcome: 'explicitDeny' },
    {
      name: 'the platform removes the repository',
      principal: roles.platform,
      action: 'ecr:DeleteRepository',
      outcome: 'allowed',
    },
    {
      name: 'its own deploy pulls from another account',
      principal: roles.deploy,
      action: 'ecr:BatchGetImage',
      outcome: 'allowed',
    },
    {
      name: 'its own task pulls from another account',
      principal: roles.task,
      action: 'ecr:GetDownloadUrlForLayer',
      outcome: 'allowed',
    },
    {
      name: 'the deploy of a prefix twin does not pull',
      principal: roles.twinDeploy,
      action: 'ecr:BatchGetImage',
      outcome: 'implicitDeny',
    },
    {
      name: 'the task of a prefix twin does not pull',
      principal: roles.twinTask,
      action: 'ecr:BatchGetImage',
      outcome: 'implicitDeny',
    },
    {
      name: 'a role of the same name in an account where it does not live does not pull',
      principal: roles.impostor,
      action: 'ecr:BatchGetImage',
      outcome: 'implicitDeny',
    },
    {
      name: 'Lambda pulls for its function',
      principal: 'lambda.amazonaws.com',
      action: 'ecr:BatchGetImage',
      context: from(accounts.home, 'pay--charge'),
      outcome: 'allowed',
    },
    {
      name: 'Lambda pulls for its function in the account of the repository',
      principal: 'lambda.amazonaws.com',
      action: 'ecr:BatchGetImage',
      context: from(accounts.artifacts, 'pay--charge'),
      outcome: 'allowed',
    },
    {
      name: 'Lambda does not pull for the function of a prefix twin',
      principal: 'lambda.amazonaws.com',
      action: 'ecr:BatchGetImage',
      context: from(accounts.home, 'pay-api--charge'),
      outcome: 'implicitDeny',
    },
    {
      name: 'Lambda does not pull for another account',
      principal: 'lambda.amazonaws.com',
      action: 'ecr:BatchGetImage',
      context: from(accounts.prod, 'pay--charge'),
      outcome: 'implicitDeny',
    },
  ])('$name', ({ outcome, ...request }) => {
    expect(reach(policy, { ...request, resource })).toBe(outcome);
  });
});

describe('an image repository of one account and without functions', () => {
  const own = imageRepositoryPolicy({ service: 'pay', place, pullers: [], functions: [] });

  it('lets in nobody but the roles of its account', () => {
    expect(reach(own, { principal: roles.localDeploy, action: 'ecr:BatchGetImage', resource })).toBe('allowed');
    expect(reach(own, { principal: roles.deploy, action: 'ecr:BatchGetImage', resource })).toBe('implicitDeny');
    const lambda = { principal: 'lambda.amazonaws.com', context: from(accounts.home, 'pay--charge') };
    expect(reach(own, { ...lambda, action: 'ecr:BatchGetImage', resource })).toBe('implicitDeny');
  });
});
