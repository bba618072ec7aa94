import type { RootModule } from './root-module';

/** The one account that the provider of a stack accepts; undefined for GitHub, and while it is pending. */
export function accountOf({ providers }: RootModule): string | undefined {
  const accounts = providers.aws?.[0]?.allowed_account_ids;
  const [only, other] = Array.isArray(accounts) ? accounts : [];
  return typeof only === 'string' && other === undefined ? only : undefined;
}
