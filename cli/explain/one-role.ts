import type { Model, ModelRole } from '../../analysis/model';
import { rolesNamed } from '../../analysis/roles-named';
import { nearest } from '../../registry/nearest';
import { Refusal } from '../refusal';

/** The one role that is meant; refuses to choose among several, and names those that a misspelt one may be. */
export function oneRole(model: Model, text: string, account: string | undefined): ModelRole {
  if (account !== undefined && !model.accounts.some(({ name, id }) => name === account || id === account)) {
    const meant = nearest(
      account,
      model.accounts.map(({ name }) => name),
    );
    throw new Refusal(
      `option --account: must be an account of the output, got ${JSON.stringify(account)}; ${meant ? `use "${meant}"` : `use one of ${model.accounts.map(({ name }) => name).join(', ')}`}`,
    );
  }
  const named = rolesNamed(model, text);
  const inAccount = named.filter(
    (role) => account === undefined || [role.account.name, role.account.id].includes(account),
  );
  const [role, ...others] = inAccount;
  if (role === undefined) throw unknown(model, text, named);
  if (others.length === 0) return role;
  const accounts = inAccount.map(({ account: { name } }) => name).sort();
  throw new Refusal(
    `role ${text}: must be one role, got ${JSON.stringify(`${inAccount.length} accounts`)}; add --account ${accounts.join(' or ')}`,
  );
}

function unknown({ roles }: Model, text: string, elsewhere: readonly ModelRole[]): Refusal {
  const got = JSON.stringify(text);
  if (elsewhere.length > 0) {
    const accounts = elsewhere.map(({ account: { name } }) => name).sort();
    return new Refusal(`role: must be in that account, got ${got}; it is in ${accounts.join(', ')}`);
  }
  const meant = nearest(text, new Set(roles.map((role) => (text.startsWith('arn:') ? role.arn : role.name))));
  return new Refusal(
    `role: must be one that the output makes, got ${got}; ${meant ? `use ${JSON.stringify(meant)}` : 'give its name or ARN'}`,
  );
}
