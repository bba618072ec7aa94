import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment } from '../../../cli/sandbox/clean-environment';
import { emulatorEnvironment } from '../../../cli/sandbox/emulator-environment';
import { loopbackEndpoint } from '../../../cli/sandbox/loopback-endpoint';
import { requiredTools } from '../../../cli/sandbox/required-tools';

describe('the environment of the sandbox', () => {
  it('knows no account of the caller', () => {
    const clean = cleanEnvironment({
      AWS_PROFILE: 'production',
      AWS_ACCESS_KEY_ID: 'AKIA',
      AWS_ENDPOINT_URL_S3: 'https://s3.amazonaws.com',
      aws_session_token: 'x',
      TF_VAR_identity: 'arn:aws:iam::1:role/x',
      TF_CLI_ARGS_apply: '-var=x',
      TF_WORKSPACE: 'prod',
      PATH: '/bin',
    });
    expect(clean).toEqual({
      PATH: '/bin',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      CHECKPOINT_DISABLE: '1',
      GOGC: '800',
      TF_IN_AUTOMATION: '1',
      TF_INPUT: '0',
    });
  });

  it('keeps where providers come from', () => {
    expect(cleanEnvironment({ TF_CLI_CONFIG_FILE: '/x', TF_PLUGIN_CACHE_DIR: '/y' })).toMatchObject({
      TF_CLI_CONFIG_FILE: '/x',
      TF_PLUGIN_CACHE_DIR: '/y',
    });
  });

  it('keeps how much memory the caller lets Go use', () => {
    expect(cleanEnvironment({ GOGC: '50' })).toMatchObject({ GOGC: '50' });
  });
});

describe('the environment of scripts that are not changed', () => {
  const endpoint = 'http://127.0.0.1:5000';
  const env = emulatorEnvironment(
    { endpoint, region: 'eu-west-1' },
    { accessKeyId: 'a', secretAccessKey: 'b', sessionToken: undefined },
  );

  it('leads every call to the emulator, also one whose host is not its own', () => {
    const { AWS_ENDPOINT_URL, HTTP_PROXY, http_proxy, HTTPS_PROXY, https_proxy, NO_PROXY, no_proxy } = env;
    for (const address of [AWS_ENDPOINT_URL, HTTP_PROXY, http_proxy, HTTPS_PROXY, https_proxy])
      expect(address).toBe(endpoint);
    // A proxy of the caller's machine that some hosts go around would lead there.
    expect([NO_PROXY, no_proxy]).toEqual(['', '']);
  });

  it('has plain HTTP for S3, which the proxy can read', () => {
    expect(env.AWS_ENDPOINT_URL_S3).toBe('http://s3.eu-west-1.amazonaws.com');
  });

  it('has no session token where there is none', () => {
    expect(env).not.toHaveProperty('AWS_SESSION_TOKEN');
  });
});

describe('AWS_ENDPOINT_URL', () => {
  it.each(['http://127.0.0.1:5000', 'http://localhost:5000', 'http://[::1]:5000'])('may be on loopback: %s', (url) => {
    expect(loopbackEndpoint(url)).toBe(url);
  });

  it.each([undefined, ''])('may be unset', (url) => {
    expect(loopbackEndpoint(url)).toBeUndefined();
  });

  it.each([
    'https://sts.amazonaws.com',
    'http://10.0.0.1:5000',
    'http://127.0.0.1.example.com:5000',
    'http://localhost@example.com',
    'https://localhost:5000',
    'http://0.0.0.0:5000',
    'localhost:5000',
    'nonsense',
  ])('fails when it is anything else: %s', (url) => {
    expect(() => loopbackEndpoint(url)).toThrow(
      `AWS_ENDPOINT_URL: must be an emulator on loopback, got "${url}"; unset it, or give an address such as http://127.0.0.1:5000`,
    );
  });
});

describe('the programs of the sandbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tools-'));
  const program = (name: string) => {
    writeFileSync(join(folder, name), '#!/bin/sh\n');
    chmodSync(join(folder, name), 0o755);
    return join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('fails when one is missing, and says what to install', () => {
    expect(() => requiredTools({ PATH: folder }, { ownEmulator: true, scripts: false })).toThrow(
      /^sandbox: needs Terraform >= 1\.11 or OpenTofu on PATH, got "no terraform or tofu"; install it from https:/,
    );
    const tofu = program('tofu');
    expect(() => requiredTools({ PATH: folder }, { ownEmulator: true, scripts: false })).toThrow(
      /^sandbox: needs the AWS emulator moto on PATH, got "no moto_server"; install it with pip install "moto\[server\]"/,
    );
    expect(requiredTools({ PATH: folder }, { ownEmulator: false, scripts: false })).toEqual({
      terraform: tofu,
      emulator: undefined,
    });
  });

  it('are more where the scripts of the workflows are run', () => {
    const scripts = { ownEmulator: false, scripts: true };
    const [terraform] = [program('terraform'), program('bash'), program('jq'), program('sha256sum')];
    expect(() => requiredTools({ PATH: folder }, scripts)).toThrow(
      /^sandbox: needs aws on PATH for the scripts of the workflows, got "no aws"; install it from https:/,
    );
    program('aws');
    expect(requiredTools({ PATH: folder }, scripts)).toMatchObject({ terraform });
  });

  it('prefers terraform to tofu, and to both what TERRAFORM_BINARY_NAME names', () => {
    const [tofu, terraform, emulator] = [program('tofu'), program('terraform'), program('moto_server')];
    expect(requiredTools({ PATH: folder }, { ownEmulator: true, scripts: false })).toEqual({ terraform, emulator });
    expect(
      requiredTools({ PATH: folder, TERRAFORM_BINARY_NAME: 'tofu' }, { ownEmulator: true, scripts: false }),
    ).toEqual({
      terraform: tofu,
      emulator,
    });
    expect(() =>
      requiredTools({ PATH: folder, TERRAFORM_BINARY_NAME: 'other' }, { ownEmulator: true, scripts: false }),
    ).toThrow(/got "no other"/);
  });
});
