import { spawnSync } from 'node:child_process';
import { constants, createPrivateKey, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubAppKeyPolicy } from '../../policies/resource/github-app-key';
import { scriptSandbox } from './script-sandbox';

const { directory, write, fake, calls, run } = scriptSandbox();
const app = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const pem = (name: string, key = app) => write(name, key.export({ type: 'pkcs1', format: 'pem' }).toString());
const wrapping = generateKeyPairSync('rsa', { modulusLength: 4096 });
const id = '00000000-0000-4000-8000-00000000000a';
const role = 'arn:aws:sts::222222222222:assumed-role/administrator/somebody';

/** KMS that keeps what was imported, under the file of its name. */
function fakeKms(failing = 'nothing'): void {
  const parameters = {
    PublicKey: wrapping.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    ImportToken: Buffer.from('token').toString('base64'),
  };
  writeFileSync(join(directory, 'parameters.json'), JSON.stringify(parameters));
  fake(
    'aws',
    `case "$*" in
  *${failing}*) echo 'AccessDenied' >&2; exit 254 ;;
  'sts get-caller-identity'*) echo '${role}' ;;
  'kms create-key'*) echo '${id}' ;;
  'kms get-parameters-for-import'*) cat '${directory}/parameters.json' ;;
  'kms import-key-material'*) for part in "$@"; do case $part in fileb://*) cat "\${part#fileb://}" > "${directory}/$(basename "$part")" ;; esac; done ;;
  *) exit 255 ;;
esac`,
  );
}

/** What KMS does with the material: the AES key with its private key, the App's key with that. */
function unwrapped(): Buffer {
  const material = readFileSync(join(directory, 'material'));
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
  const aes = privateDecrypt({ key: wrapping.privateKey, ...padding }, material.subarray(0, 512));
  writeFileSync(join(directory, 'wrapped'), material.subarray(512));
  const { stdout } = spawnSync('openssl', [
    'enc',
    '-d',
    '-id-aes256-wrap-pad',
    '-K',
    aes.toString('hex'),
    '-iv',
    'A65959A6',
    '-in',
    join(directory, 'wrapped'),
  ]);
  return stdout;
}

describe('import-app-key.sh', () => {
  it('hands KMS the key so that only KMS can open it, and keeps the file', () => {
    fakeKms();
    const file = pem('app.pem');
    const { code, stdout, stderr } = run('import-app-key.sh', ['organization', file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      `environments/organization.ts: github.apps.organization.key is { kms: '${id}' }; then apply bootstrap\n`,
    );
    const imported = createPrivateKey({ key: unwrapped(), type: 'pkcs8', format: 'der' });
    expect(imported.equals(app)).toBe(true);
    expect(readFileSync(join(directory, 'token'), 'utf8')).toBe('token');
    const created = calls('aws').find((call) => call.startsWith('kms create-key')) ?? '';
    expect(created).toContain('--origin EXTERNAL --key-spec RSA_2048 --key-usage SIGN_VERIFY');
    expect(calls('aws').join()).toContain('--expiration-model KEY_MATERIAL_DOES_NOT_EXPIRE');
    expect(existsSync(file)).toBe(true);
    expect(stdout + calls('aws').join()).not.toContain('PRIVATE KEY');
  });

  it('shows the policy and makes nothing in a dry run: the one of bootstrap, without who signs', () => {
    fakeKms();
    const { code, stdout } = run('import-app-key.sh', ['readOnly', pem('app.pem'), '--dry-run', '--delete']);
    expect(code).toBe(0);
    expect(calls('aws')).toEqual(['sts get-caller-identity --query Arn --output text']);
    const { Statement } = githubAppKeyPolicy({ partition: 'aws', account: '222222222222' }, 'readOnly');
    expect(JSON.parse(stdout.slice(stdout.indexOf('{')))).toEqual({
      Version: '2012-10-17',
      Statement: Statement.filter(({ Sid }) => Sid !== 'ItsIdentitiesSign'),
    });
    expect(existsSync(join(directory, 'app.pem'))).toBe(true);
  });

  it('deletes the file when it is told to, and only when KMS has the key', () => {
    fakeKms('import-key-material');
    const file = pem('app.pem');
    const { code, stderr } = run('import-app-key.sh', ['organization', file, '--delete']);
    expect(code).not.toBe(0);
    expect(stderr).toContain(
      `key ${id} was made and holds nothing yet; delete it: aws kms schedule-key-deletion --key-id ${id}`,
    );
    expect(existsSync(file)).toBe(true);
    fakeKms();
    expect(run('import-app-key.sh', ['organization', file, '--delete']).code).toBe(0);
    expect(existsSync(file)).toBe(false);
  });

  it.each<[string, () => string[], number, string]>([
    ['an App that there is not', () => ['other', pem('app.pem')], 2, 'App: must be one of the three'],
    ['a file that there is not', () => ['organization', 'absent.pem'], 2, 'KEY.pem: must be a file'],
    ['an option that there is not', () => ['organization', pem('app.pem'), '--force'], 2, 'option: must be'],
    ['what is no key', () => ['organization', write('no.pem', 'no')], 1, 'key must be an RSA private key in PEM'],
    [
      'a key of another length',
      () => ['organization', pem('long.pem', generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey)],
      1,
      'key must have 2048 bits',
    ],
  ])('refuses %s, and makes nothing', (_, args, wanted, said) => {
    fakeKms();
    const { code, stderr } = run('import-app-key.sh', args());
    expect(code).toBe(wanted);
    expect(stderr).toContain(said);
    expect(calls('aws')).toEqual([]);
  });
});
