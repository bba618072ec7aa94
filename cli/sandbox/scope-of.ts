import { suggestion } from '../../registry/schema-findings';
import { Refusal } from '../refusal';
import type { Scope } from './scope';

/** The scope that the options of the command ask for. */
export function scopeOf(
  { only, all }: { readonly only?: string; readonly all: boolean },
  accounts: readonly string[],
): Scope {
  if (only === undefined) return { kind: all ? 'whole' : 'miniature' };
  if (all) throw new Refusal(`--only: must not be given together with --all, got "${only}"; leave one of them out`);
  if (!accounts.includes(only)) {
    throw new Refusal(
      `--only: must be an account of the platform, got "${only}"; ${suggestion(only, accounts, `use one of ${accounts.join(', ')}`)}`,
    );
  }
  return { kind: 'account', account: only };
}
