import { Refusal } from '../refusal';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The emulator that the caller runs, when there is one. Anything that is not this machine is refused, real AWS above all. */
export function loopbackEndpoint(url: string | undefined): string | undefined {
  if (!url) return undefined;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'http:' || !loopback.test(parsed.hostname)) {
    throw new Refusal(
      `AWS_ENDPOINT_URL: must be an emulator on loopback, got "${url}"; unset it, or give an address such as http://127.0.0.1:5000`,
    );
  }
  return parsed.origin;
}
