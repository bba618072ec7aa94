import { generateKeyPairSync, verify } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './run-script';
import { scriptSandbox } from './script-sandbox';
import { type Answer, tokenEndpoint } from './token-endpoint';

const { directory, write, read, fake, calls } = scriptSandbox();
const { asked, url, answer } = tokenEndpoint();
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = write('app.pem', privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
/** In two parts, so that nobody who looks for tokens finds one. */
const token = ['ghs', 'made0up0for0this0test0and0for0no0other'].join('_');
const permissions = { administration: 'write', metadata: 'read' };
const granted = (change: object = {}): Answer => ({
  status: 201,
  body: { token, expires_at: '2026-01-01T01:00:00Z', permissions, repository_selection: 'all', ...change },
});
const key = 'arn:aws:kms:eu-west-1:222222222222:alias/platform/github-app-organization';
const environment = () => ({
  APP_ID: '701',
  INSTALLATION_ID: '711',
  KEY: key,
  PERMISSIONS: JSON.stringify(permissions),
  GITHUB_API_URL: url(),
  RETRY_SECONDS: '0',
});
const take = (change: Readonly<Record<string, string>> = {}) =>
  runScript('github-token.sh', [join(directory, 'token')], { directory, env: { ...environment(), ...change } });
const part = (text = '') => JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;

describe('github-token.sh', () => {
  // KMS as the AWS CLI shows it: the message of a file, the signature in base64.
  beforeAll(() =>
    fake(
      'aws',
      `while [ $# -gt 0 ]; do [ "$1" = --message ] && file=\${2#fileb://}; shift; done
openssl dgst -sha256 -sign '${pem}' "$file" | base64 --wrap=0`,
    ),
  );
  const jwt = () => (asked[0]?.headers.authorization ?? '').replace('Bearer ', '').split('.');

  it('exchanges a JWT that the key of the App signed', async () => {
    answer(granted());
    const before = Math.floor(Date.now() / 1000);
    expect(await take()).toEqual({
      code: 0,
      stdout: 'a token of GitHub App 701 until 2026-01-01T01:00:00Z\n',
      stderr: '',
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      url: '/app/installations/711/access_tokens',
      body: { permissions },
    });
    const [header = '', claims = '', signature = ''] = jwt();
    expect(part(header)).toEqual({ alg: 'RS256', typ: 'JWT' });
    const { iat, exp, iss } = part(claims) as { iat: number; exp: number; iss: string };
    expect(iss).toBe('701');
    expect(exp - iat).toBe(600);
    expect(Math.abs(iat + 60 - before)).toBeLessThan(60);
    const signed = Buffer.from(`${header}.${claims}`);
    expect(verify('RSA-SHA256', signed, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(calls('aws').at(-1)).toMatch(`kms sign --key-id ${key} --message fileb://`);
    expect(calls('aws').at(-1)).toContain('--message-type RAW --signing-algorithm RSASSA_PKCS1_V1_5_SHA_256');
  });

  it('leaves the token in a file for this user, and nowhere else', async () => {
    write('token', 'an older one');
    answer(granted());
    const { stdout, stderr } = await take();
    expect(read('token')).toBe(token);
    expect(statSync(join(directory, 'token')).mode & 0o777).toBe(0o600);
    expect(`${stdout}${stderr}${calls('aws').join()}`).not.toContain(token);
    expect(existsSync(join(directory, 'token.new'))).toBe(false);
  });

  it('masks it for the log of a run on GitHub, whose runner takes that line out', async () => {
    answer(granted());
    const { stdout } = await take({ GITHUB_ACTIONS: 'true' });
    expect(stdout.split('\n')[0]).toBe(`::add-mask::${token}`);
    expect(stdout.split(token)).toHaveLength(2);
  });

  it('asks for the repositories named, and takes a token for no other', async () => {
    const repositories = [{ name: 'Platform' }, { name: 'pay' }];
    answer(granted({ repository_selection: 'selected', repositories }));
    expect((await take({ REPOSITORIES: 'pay,platform' })).code).toBe(0);
    expect(asked[0]?.body).toEqual({ permissions, repositories: ['pay', 'platform'] });
  });

  it.each<[string, object, Record<string, string>]>([
    ['may write what it should read', { permissions: { ...permissions, metadata: 'write' } }, {}],
    ['may something that nobody asked for', { permissions: { ...permissions, contents: 'read' } }, {}],
    ['may administer', { permissions: { ...permissions, administration: 'admin' } }, {}],
    ['may less than was asked', { permissions: { metadata: 'read' } }, {}],
    ['does not say what it may', { permissions: undefined }, {}],
    ['is for all repositories', {}, { REPOSITORIES: 'pay' }],
    [
      'is for another repository',
      { repository_selection: 'selected', repositories: [{ name: 'pay' }, { name: 'other' }] },
      { REPOSITORIES: 'pay' },
    ],
    ['is no token', { token: 'a b\n::warning::' }, {}],
  ])('throws away a token that %s', async (_, change, env) => {
    write('token', '');
    answer(granted(change));
    const { code, stdout, stderr } = await take(env);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^GitHub App 701: must get a token for what was asked and no more, got permissions .*; compare/,
    );
    expect(`${stdout}${stderr}`).not.toContain(token);
    expect(read('token')).toBe('');
  });

  it.each<[Answer, string]>([
    [
      { status: 401, body: { message: 'A JSON web token could not be decoded' } },
      'must be known to GitHub by its signature, got 401 A JSON web token could not be decoded; compare APP_ID with the key, and the clock of this machine',
    ],
    [
      { status: 403, body: { message: 'This installation has been suspended' } },
      'must be let in by GitHub, got 403 This installation has been suspended; see whether',
    ],
    [
      { status: 404, body: { message: 'Not Found' } },
      'must be installed as 711, got 404 Not Found; take the number from the settings of the installation',
    ],
    [
      { status: 422, body: { message: 'The permissions requested are not granted to this installation.' } },
      'must be granted what is asked for, got 422 The permissions requested are not granted to this installation.; grant the App these permissions and let an owner accept them: administration write, metadata read',
    ],
    [{ status: 301, body: {}, headers: { Location: '/elsewhere' } }, 'must be answered with a token, got 301'],
    [
      { status: 401, body: { message: 'first\n::error::second' } },
      'must be known to GitHub by its signature, got 401 first::error::second; compare',
    ],
  ])('says what to do about %j', async (refusal, said) => {
    answer(refusal);
    const { code, stdout, stderr } = await take();
    expect({ code, stdout, asked: asked.length }).toEqual({ code: 1, stdout: '', asked: 1 });
    expect(stderr).toContain(`GitHub App 701: ${said}`);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(stderr).not.toContain(jwt()[2]);
  });

  it.each<[string, Answer[], number]>([
    ['429 with retry-after', [{ status: 429, headers: { 'Retry-After': '09' } }, granted()], 2],
    ['a secondary limit', [{ status: 403, headers: { 'Retry-After': '3' } }, granted()], 2],
    ['500, 502 and 503', [{ status: 500 }, { status: 502 }, { status: 503 }, granted()], 4],
  ])('asks again after %s', async (_, answers, times) => {
    answer(...answers);
    expect((await take()).code).toBe(0);
    expect(asked).toHaveLength(times);
  });

  it.each<[string, Answer, number, string]>([
    ['four failures', { status: 502 }, 4, 'must be answered with a token, got 502 four times; run the job again later'],
    [
      'being told to wait long',
      { status: 429, headers: { 'Retry-After': '3600' } },
      1,
      'must be answered within a minute, got 429 and retry-after 3600; run the job again later',
    ],
  ])('gives up after %s', async (_, refusal, times, said) => {
    answer(refusal);
    const { code, stderr } = await take();
    expect({ code, stderr, asked: asked.length }).toEqual({
      code: 1,
      stderr: `GitHub App 701: ${said}\n`,
      asked: times,
    });
  });

  it('says so when GitHub cannot be reached', async () => {
    const { code, stderr } = await take({ GITHUB_API_URL: 'http://127.0.0.1:1' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^GitHub App 701: must reach http:\/\/127\.0\.0\.1:1, got curl: \(7\)/);
  });

  it('signs with a private key in PEM where a company cannot import it, without KMS', async () => {
    const before = calls('aws').length;
    answer(granted());
    const { KEY: _, ...env } = environment();
    const signed = await runScript('github-token.sh', [join(directory, 'token')], {
      directory,
      env: { ...env, KEY_FILE: pem },
    });
    expect(signed.code).toBe(0);
    const [header, claims, signature = ''] = jwt();
    expect(
      verify('RSA-SHA256', Buffer.from(`${header}.${claims}`), publicKey, Buffer.from(signature, 'base64url')),
    ).toBe(true);
    expect(calls('aws')).toHaveLength(before);
    const broken = await runScript('github-token.sh', ['x'], {
      directory,
      env: { ...env, KEY_FILE: write('no.pem', 'no') },
    });
    expect(broken).toMatchObject({ code: 1, stdout: '' });
    expect(broken.stderr).toContain('must be signed for with KEY_FILE, got no signature');
  });

  it('says what KMS said, and asks GitHub nothing', async () => {
    answer(granted());
    fake('aws', 'echo "An error occurred (AccessDeniedException)" >&2; exit 254');
    const { code, stderr } = await take();
    expect({ code, asked: asked.length }).toEqual({ code: 1, asked: 0 });
    expect(stderr).toContain(`must be signed for by KMS with ${key}, got An error occurred (AccessDeniedException)`);
  });

  it.each<[string, Record<string, string>]>([
    ['APP_ID', { APP_ID: '' }],
    ['APP_ID', { APP_ID: '1"' }],
    ['INSTALLATION_ID', { INSTALLATION_ID: '711/../712' }],
    ['KEY', { KEY: '' }],
    ['KEY', { KEY: '--endpoint-url http' }],
    ['KEY', { KEY_FILE: pem }],
    ['REPOSITORIES', { REPOSITORIES: 'acme/pay' }],
    ['REPOSITORIES', { REPOSITORIES: 'pay,' }],
    ['PERMISSIONS', { PERMISSIONS: '' }],
    ['PERMISSIONS', { PERMISSIONS: '{}' }],
    ['PERMISSIONS', { PERMISSIONS: '{ "contents": "admin" }' }],
    ['GITHUB_API_URL', { GITHUB_API_URL: 'http://api.github.com' }],
    ['GITHUB_API_URL', { GITHUB_API_URL: 'http://127.0.0.1.example' }],
    ['GITHUB_API_URL', { GITHUB_API_URL: 'https://user@api.github.com' }],
  ])('refuses a wrong %s: %j', async (name, env) => {
    answer(granted());
    const { code, stderr } = await take(env);
    expect({ code, asked: asked.length }).toEqual({ code: 2, asked: 0 });
    expect(stderr).toMatch(new RegExp(`^${name}: must .*usage: `));
  });
});
