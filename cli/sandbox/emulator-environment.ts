import type { Emulated, Session } from './session';

/**
 * The variables under which unchanged scripts and unchanged files reach the emulator, and nothing else: its address for
 * every service, and the emulator as proxy for whatever has another.
 *
 * S3 puts the bucket in front of the host, which no loopback address can carry: it keeps AWS's own name, and the proxy
 * keeps it on this machine.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export const emulatorEnvironment = (
  { endpoint, region }: Emulated,
  { accessKeyId, secretAccessKey, sessionToken }: Session,
): Record<string, string> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_ENDPOINT_URL_S3: `http://s3.${region}.amazonaws.com`,
  ...Object.fromEntries(['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy'].map((name) => [name, endpoint])),
  NO_PROXY: '',
  no_proxy: '',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  ...(sessionToken !== undefined && { AWS_SESSION_TOKEN: sessionToken }),
});
