import type { ExistingProvider } from '../modules/oidc-provider';
import type { KnownAccount } from '../modules/place';
import type { Platform } from '../registry/platform';

/** The provider of an issuer that an adopted account had before; undefined where the platform makes its own. */
export function existingProvider(
  { organization: { partition } }: Pick<Platform, 'organization'>,
  { id, adopted }: KnownAccount,
  issuerHost: string,
): ExistingProvider | undefined {
  const providers = adopted?.oidcProviders ?? {};
  const before = Object.hasOwn(providers, issuerHost) ? providers[issuerHost] : undefined;
  return before && { arn: `arn:${partition}:iam::${id}:oidc-provider/${issuerHost}`, ...before };
}
