import type { Expectations, ExpectedRole } from '../../expectations/expectations';
import type { Values } from '../plan/resource-change';
import { accountOf } from './account-of';
import type { GatedStack } from './gate-input';

/** The role that the registry asks for under this path and name in the stack's account; undefined when it asks for none. */
export function expectedRole(
  { roles }: Expectations,
  { module }: GatedStack,
  { path, name }: Values,
): ExpectedRole | undefined {
  const account = accountOf(module);
  return roles.find((role) => role.accountId === account && role.path === (path ?? '/') && role.name === name);
}
