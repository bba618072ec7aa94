import fc from 'fast-check';
import { idGrammar } from '../../environments/schema';
import { artifactBucket, bucketName, pathName, paths, resourceName, roleArn } from '../../policies/names';

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);
const tail = fc.array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { maxLength: 3 });
/** Ids as the registry accepts them. */
const id = fc
  .tuple(word, tail)
  .map(([first, rest]) => [first, ...rest].join('-'))
  .filter((text) => idGrammar.test(text) && text.length <= 40);
/** Pairs that are prefix twins as often as not. */
const pair = fc
  .oneof(
    fc.tuple(id, id),
    fc.tuple(id, word).map(([one, more]) => [one, `${one}-${more}`] as [string, string]),
  )
  .filter(([one, other]) => one !== other && other.length <= 40);
const account = '111111111111';

type Grammar = { readonly name: string; readonly of: (service: string, name: string) => string; readonly fits: RegExp };

/** What each AWS service accepts, without its limit of length. */
const grammars: readonly Grammar[] = [
  { name: 'IAM role', of: (service, name) => `${service}_${name}`, fits: /^[\w+=,.@-]+$/ },
  { name: 'Lambda function', of: resourceName, fits: /^[a-zA-Z0-9-_]+$/ },
  { name: 'ECS service and task definition', of: resourceName, fits: /^[a-zA-Z0-9-_]+$/ },
  { name: 'SQS queue', of: resourceName, fits: /^[a-zA-Z0-9-_]+$/ },
  { name: 'SNS topic', of: resourceName, fits: /^[a-zA-Z0-9-_]+$/ },
  { name: 'DynamoDB table', of: resourceName, fits: /^[a-zA-Z0-9_.-]{3,}$/ },
  { name: 'EventBridge rule', of: resourceName, fits: /^[.\-_A-Za-z0-9]+$/ },
  { name: 'Step Functions state machine', of: resourceName, fits: /^[A-Za-z0-9-_]+$/ },
  { name: 'CloudFormation stack', of: resourceName, fits: /^[a-zA-Z][-a-zA-Z0-9]*$/ },
  { name: 'load balancer', of: resourceName, fits: /^(?!internal-)[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/ },
  { name: 'CloudWatch alarm', of: resourceName, fits: /^[^\s]+$/ },
  {
    name: 'S3 bucket',
    of: (service, name) => bucketName(service, name, account),
    fits: /^(?!xn--|sthree-|amzn-s3-demo-)[a-z0-9][a-z0-9.-]+[a-z0-9](?<!-s3alias|--ol-s3|--x-s3|--table-s3)$/,
  },
  {
    name: 'ECR repository',
    of: pathName,
    fits: /^(?:[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*\/)*[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/,
  },
  { name: 'Secrets Manager secret', of: pathName, fits: /^[A-Za-z0-9/_+=.@-]+$/ },
  { name: 'SSM parameter', of: (service, name) => `/${pathName(service, name)}`, fits: /^\/[a-zA-Z0-9_.\-/]+$/ },
  {
    name: 'KMS alias',
    of: (service, name) => `alias/${pathName(service, name)}`,
    fits: /^alias\/(?!aws\/)[a-zA-Z0-9/_-]+$/,
  },
  {
    name: 'Lambda log group',
    of: (service, name) => `/aws/lambda/${resourceName(service, name)}`,
    fits: /^[.\-_/#A-Za-z0-9]+$/,
  },
  { name: 'ECS log group', of: (service, name) => `/ecs/${pathName(service, name)}`, fits: /^[.\-_/#A-Za-z0-9]+$/ },
];
/** Words that a service of AWS keeps for itself at the start of a name. */
const reserved = /^(aws|ssm|internal|sthree|xn|amzn)(-|$)/;

const matches = (pattern: string, text: string) =>
  new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 'i').test(text);

describe.each(grammars)('$name names', ({ of, fits }) => {
  it('fit the grammar of AWS for any two ids', () => {
    fc.assert(fc.property(id, id, (service, name) => reserved.test(service) || fits.test(of(service, name))));
  });
  it("never match another service's pattern", () => {
    fc.assert(
      fc.property(
        pair,
        id,
        ([one, other], name) => !matches(of(one, '*'), of(other, name)) && !matches(of(other, '*'), of(one, name)),
      ),
    );
  });
  it('always match the pattern of their own service', () => {
    fc.assert(fc.property(id, id, (service, name) => matches(of(service, '*'), of(service, name))));
  });
});

describe('paths of roles', () => {
  const runtime = (service: string, name: string) =>
    roleArn({ partition: 'aws', account }, paths.runtime(service), name);
  it("never reach into another service's", () => {
    fc.assert(
      fc.property(pair, id, ([one, other], name) => !matches(runtime(one, '*'), runtime(other, `${other}_${name}`))),
    );
  });
});

describe('the longest id', () => {
  const longest = 'a'.repeat(40);
  it('leaves room for a role of every reserved stage', () => {
    for (const stage of ['test', 'build', 'deploy', 'cloudformation'])
      expect(`${longest}_${stage}`.length).toBeLessThanOrEqual(64);
  });
  it('leaves no room for a bucket, so ids of services with buckets are shorter', () => {
    expect(bucketName('a'.repeat(39), artifactBucket, account)).toHaveLength(63);
    expect(bucketName('a'.repeat(36), 'test-results', account)).toHaveLength(63);
  });
});
