import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readAnswers } from '../../analysis/drift/github/read-answers';
import { uses } from '../../analysis/uses';
import { answerPath } from '../../analysis/uses/answer-path';
import { watched } from '../../analysis/uses/watched';
import { fixtureModel } from '../analysis/fixture-model';
import { cloudtrail } from '../analysis/uses/cloudtrail';
import { scriptSandbox } from './script-sandbox';

const { directory, write, read, fake, calls, run } = scriptSandbox();
const collect = (paths: readonly string[], to: string, env: Readonly<Record<string, string>> = {}) =>
  run('collect-uses.sh', [write(`${to}.txt`, `${paths.join('\n')}\n`), join(directory, to)], {
    GITHUB_RUN_ID: '7',
    AWS_SESSION_TOKEN: 'of-the-hub',
    ...env,
  });
const collected = (to: string) => readAnswers(join(directory, to), answerPath);
const breakGlass = '/100000000002/eu-west-1/role/platform/break-glass';
const closed = ['/100000000003/eu-west-1/role/platform/break-glass', '/100000000003/us-east-1/user/root'];
const lookups = () => calls('aws').filter((call) => call.startsWith('cloudtrail'));

describe('collect-uses.sh', () => {
  beforeAll(() => {
    write('answer.json', JSON.stringify(cloudtrail.answer(cloudtrail.took(), 'no JSON')));
    write('nothing.json', JSON.stringify(cloudtrail.answer()));
    // Account 3 lets nobody in; Regions refuse by their names. Each lookup is made in the session of its account.
    fake(
      'aws',
      `case "$*" in
  *get-caller-identity*) echo '{ "Arn": "arn:aws:sts::100000000002:assumed-role/drift/drift-7-1" }' ;;
  *assume-role*::100000000003:*) echo 'An error occurred (AccessDenied) when calling the AssumeRole operation: no' >&2; exit 254 ;;
  *assume-role*) arn="$*"; account=\${arn#*::}; echo "{ \\"Credentials\\": { \\"AccessKeyId\\": \\"A\\", \\"SecretAccessKey\\": \\"S\\", \\"SessionToken\\": \\"\${account:0:12}\\" } }" ;;
  *af-south-1*) echo 'An error occurred (AccessDeniedException) when calling the LookupEvents operation: no' >&2; exit 254 ;;
  *eu-north-1*) echo 'An error occurred (ThrottlingException) when calling the LookupEvents operation: slow' >&2; exit 254 ;;
  *eu-south-1*) echo 'Could not connect to the endpoint URL' >&2; exit 255 ;;
  *eu-south-2*) echo '<html>' ;;
  *) [ "$AWS_SESSION_TOKEN" != of-the-hub ] || exit 9
     case "$*" in *break-glass*) cat '${directory}/answer.json' ;; *) cat '${directory}/nothing.json' ;; esac ;;
esac`,
    );
  });
  beforeEach(() => write('aws.calls', ''));

  it('asks as the member role of each account, who took the role and who signed in as root', () => {
    const root = '/200000000004/us-east-1/user/root';
    const { code, stdout } = collect([breakGlass, root], 'asked', { PARALLEL: '1' });
    expect(code).toBe(0);
    expect(stdout).toBe('asked    100000000002\nasked    200000000004\n2 answers of CloudTrail, 0 of them refused\n');
    const start = /--start-time (\S+)/.exec(lookups()[0] ?? '')?.[1] ?? '';
    expect(calls('aws')).toEqual([
      'sts get-caller-identity --output json',
      'sts assume-role --output json --role-arn arn:aws:iam::100000000002:role/platform/drift --role-session-name run-7',
      `cloudtrail lookup-events --region eu-west-1 --lookup-attributes AttributeKey=ResourceName,AttributeValue=arn:aws:iam::100000000002:role/platform/break-glass --start-time ${start} --output json`,
      'sts assume-role --output json --role-arn arn:aws:iam::200000000004:role/platform/drift --role-session-name run-7',
      `cloudtrail lookup-events --region us-east-1 --lookup-attributes AttributeKey=Username,AttributeValue=root --start-time ${start} --output json`,
    ]);
    expect(start).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    expect(Math.round((Date.now() - Date.parse(start)) / 3_600_000)).toBe(72);
  });

  it('looks back as many hours as are asked for', () => {
    collect([breakGlass], 'back', { HOURS: '2160' });
    const start = /--start-time (\S+)/.exec(lookups()[0] ?? '')?.[1] ?? '';
    expect(Math.round((Date.now() - Date.parse(start)) / 3_600_000)).toBe(2160);
  });

  it('saves each answer with its hash, without the token of the session', () => {
    collect([breakGlass], 'saved');
    const [entry] = JSON.parse(read('saved/manifest.json')) as { file: string; sha256: string; status: number }[];
    const bytes = read(`saved/${entry?.file}`);
    expect(entry).toMatchObject({ status: 200, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(bytes).not.toContain('token-of-a-session');
    const { Events } = (collected('saved').get(breakGlass) ?? { body: {} }).body as {
      Events: { CloudTrailEvent: string }[];
    };
    const { responseElements: _, ...kept } = cloudtrail.took();
    expect(JSON.parse(Events[0]?.CloudTrailEvent ?? '')).toEqual({ ...kept, responseElements: {} });
    // What it does not understand is for the judge.
    expect(Events[1]?.CloudTrailEvent).toBe('no JSON');
  });

  it.each([
    ['that may not be looked at', 'af-south-1', 403],
    ['that is asked too often', 'eu-north-1', 429],
    ['that does not answer', 'eu-south-1', 0],
    ['that answers something else', 'eu-south-2', 0],
  ])('writes down a Region %s', (_, region, status) => {
    const path = `/100000000002/${region}/role/platform/break-glass`;
    const { code, stdout, stderr } = collect([path, breakGlass], region);
    expect(code).toBe(0);
    expect([...collected(region)].map(([asked, answer]) => [asked, answer.status])).toEqual([
      [path, status],
      [breakGlass, 200],
    ]);
    expect(stdout).toContain('2 answers of CloudTrail, 1 of them refused');
    expect(stderr).toContain(`${path}: got status ${status}, `);
  });

  it('writes down an account that lets nobody in, asks nothing of it, and goes on', () => {
    const { code } = collect([...closed, breakGlass], 'closed');
    expect(code).toBe(0);
    expect([...collected('closed')].map(([, { status }]) => status)).toEqual([403, 403, 200]);
    expect(lookups()).toHaveLength(1);
  });

  it('takes the list of an output, and the judge takes what it saved', () => {
    const { expectations } = fixtureModel();
    write('answer.json', JSON.stringify(cloudtrail.answer(cloudtrail.took())));
    const asked = watched(expectations).filter(({ region }) => /^(eu-west|us-east)-1$/.test(region));
    expect(
      collect(
        asked.map(({ path }) => path),
        'all',
        { PARALLEL: '4' },
      ).code,
    ).toBe(0);
    const { uses: found, findings } = uses(expectations, collected('all'));
    expect(found).toHaveLength(1);
    expect(findings.filter(({ got }) => got === 'status 403')).toHaveLength(1);
  }, 60_000);

  it('cannot run as somebody who is no role of the platform', () => {
    write('bin/aws', '#!/usr/bin/env bash\necho \'{ "Arn": "arn:aws:iam::100000000002:root" }\'\n');
    const { code, stderr } = collect([breakGlass], 'nobody');
    expect(code).toBe(1);
    expect(stderr).toContain('credentials: must be the session of a role of the platform');
  });
});

describe('collect-uses.sh refuses, and asks nothing', () => {
  beforeAll(() => fake('aws', 'exit 9'));

  it.each([
    '/orgs/acme',
    '/100000000002/eu-west-1/user/somebody',
    '/100000000002/eu-west-1/role/$(id)',
    '/100000000002/eu-west-1/role/a,AttributeValue=b c',
    '/100000000002/--debug/role/x',
    '/1/eu-west-1/role/x',
    '',
  ])('the path %p', (path) => {
    const { code, stderr } = collect([breakGlass, path], 'bad');
    expect({ code, asked: calls('aws') }).toEqual({ code: 2, asked: [] });
    expect(stderr).toContain('must hold paths of roles and root users');
  });

  it.each(['0', '2161', '-1', 'x', '1;id'])('HOURS %s', (hours) => {
    const { code, stderr } = collect([breakGlass], 'hours', { HOURS: hours });
    expect({ code, asked: calls('aws') }).toEqual({ code: 2, asked: [] });
    expect(stderr).toContain('HOURS: must be 1 to 2160');
  });

  it('no list', () => {
    expect(run('collect-uses.sh', [join(directory, 'none.txt'), join(directory, 'none')]).code).toBe(2);
  });
});
