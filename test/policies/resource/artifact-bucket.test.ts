import { artifactBucketPolicy } from '../../../policies/resource/artifact-bucket';
import { accounts } from '../grants/grant-input';
import { elsewhere, place, type Reach, reach, roles } from './reach';

const policy = artifactBucketPolicy({ service: 'pay', place, writers: ['build', 'deploy'], readers: elsewhere });
const resource = `arn:aws:s3:::pay--artifacts-${accounts.artifacts}/api.zip`;

describe('an artefact bucket is for its own pipeline', () => {
  it.each<Omit<Reach, 'resource'> & { name: string; outcome: string }>([
    { name: 'its own build writes', principal: roles.build, action: 's3:PutObject', outcome: 'allowed' },
    {
      name: 'its own deploy of this account writes what it packages',
      principal: roles.localDeploy,
      action: 's3:PutObject',
      outcome: 'allowed',
    },
    {
      name: 'its own deploy of another environment does not write',
      principal: roles.deploy,
      action: 's3:PutObject',
      outcome: 'explicitDeny',
    },
    {
      name: 'its own deploy reads from another account',
      principal: roles.deploy,
      action: 's3:GetObject',
      outcome: 'allowed',
    },
    {
      name: 'the build of a prefix twin does not write',
      principal: roles.twinBuild,
      action: 's3:PutObject',
      outcome: 'explicitDeny',
    },
    { name: 'the platform does not write', principal: roles.platform, action: 's3:PutObject', outcome: 'explicitDeny' },
    {
      name: 'the deploy of a prefix twin does not read',
      principal: roles.twinDeploy,
      action: 's3:GetObject',
      outcome: 'implicitDeny',
    },
    {
      name: 'its own code does not read from another account',
      principal: roles.task,
      action: 's3:GetObject',
      outcome: 'implicitDeny',
    },
    {
      name: 'a role of the same name in an account where it does not live does not read',
      principal: roles.impostor,
      action: 's3:GetObject',
      outcome: 'implicitDeny',
    },
    {
      name: 'nobody reads without TLS',
      principal: roles.deploy,
      action: 's3:GetObject',
      context: { 'aws:SecureTransport': 'false' },
      outcome: 'explicitDeny',
    },
  ])('$name', ({ outcome, ...request }) => {
    expect(reach(policy, { ...request, resource, resourceAccount: accounts.artifacts })).toBe(outcome);
  });
});

describe('an artefact bucket that nobody deploys from elsewhere', () => {
  const own = artifactBucketPolicy({ service: 'pay', place, writers: ['deploy'], readers: [] });
  const asked = (principal: string, action: string) =>
    reach(own, { principal, action, resource, resourceAccount: accounts.artifacts });

  it('lets nobody of another account in', () => {
    expect(asked(roles.deploy, 's3:GetObject')).toBe('implicitDeny');
  });

  it('is written by the stages that are named, and by nobody where none is', () => {
    expect(asked(roles.localDeploy, 's3:PutObject')).toBe('allowed');
    expect(asked(roles.build, 's3:PutObject')).toBe('explicitDeny');
    const closed = artifactBucketPolicy({ service: 'pay', place, writers: [], readers: [] });
    const written = { principal: roles.localDeploy, action: 's3:PutObject', resource };
    expect(reach(closed, { ...written, resourceAccount: accounts.artifacts })).toBe('explicitDeny');
  });
});
