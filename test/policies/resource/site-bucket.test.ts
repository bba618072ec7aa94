import { siteBucketPolicy } from '../../../policies/resource/site-bucket';
import { accounts } from '../grants/grant-input';
import { type Reach, reach, roles } from './reach';

const policy = siteBucketPolicy({ service: 'pay', name: 'site', place: { partition: 'aws', account: accounts.home } });
const resource = `arn:aws:s3:::pay--site-${accounts.home}/index.html`;
const from = (account: string) => ({ 'aws:SourceArn': `arn:aws:cloudfront::${account}:distribution/E1` });

describe("a site's bucket is read through CloudFront", () => {
  it.each<Omit<Reach, 'resource'> & { name: string; outcome: string }>([
    {
      name: 'by a distribution of its account',
      principal: 'cloudfront.amazonaws.com',
      action: 's3:GetObject',
      context: from(accounts.home),
      outcome: 'allowed',
    },
    {
      name: 'not by a distribution of another account',
      principal: 'cloudfront.amazonaws.com',
      action: 's3:GetObject',
      context: from(accounts.prod),
      outcome: 'implicitDeny',
    },
    {
      name: 'not without TLS',
      principal: 'cloudfront.amazonaws.com',
      action: 's3:GetObject',
      context: { ...from(accounts.home), 'aws:SecureTransport': 'false' },
      outcome: 'explicitDeny',
    },
    { name: 'and written by its pipeline', principal: roles.deploy, action: 's3:PutObject', outcome: 'allowed' },
    {
      name: 'and by nobody from another account',
      principal: roles.impostor,
      action: 's3:PutObject',
      outcome: 'implicitDeny',
    },
  ])('$name', ({ outcome, ...request }) => {
    expect(reach(policy, { ...request, resource, resourceAccount: accounts.home })).toBe(outcome);
  });
});
