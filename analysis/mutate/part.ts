import type { Expectations } from '../../expectations/expectations';
import type { Model } from '../model';

/** A part of the artefact and of what is expected of it, small enough to be asked about often. */
export type Part = {
  readonly name: string;
  readonly of: (
    model: Model,
    expectations: Expectations,
  ) => { readonly model: Model; readonly expectations: Expectations };
};

/** Everything. */
export const whole: Part = { name: 'everything', of: (model, expectations) => ({ model, expectations }) };

/** What is expected of some roles only, in the whole artefact. */
export const ofRoles = (arns: readonly string[]): Part => {
  const asked = new Set(arns);
  return {
    name: arns.join(),
    of: (model, expectations) => ({
      model,
      expectations: { ...expectations, roles: expectations.roles.filter(({ arn }) => asked.has(arn)) },
    }),
  };
};

/** Some accounts, with all that is in them and expected of them. */
export const ofAccounts = (names: readonly string[]): Part => {
  const kept = new Set(names);
  return {
    name: names.join(),
    of: (model, expectations) => {
      const ids = new Set(model.accounts.filter(({ name }) => kept.has(name)).map(({ id }) => id));
      return {
        model: {
          ...model,
          accounts: model.accounts.filter(({ id }) => ids.has(id)),
          roles: model.roles.filter(({ account }) => ids.has(account.id)),
          resourcePolicies: model.resourcePolicies.filter(({ account }) => ids.has(account.id)),
        },
        expectations: {
          ...expectations,
          accounts: expectations.accounts.filter(({ name }) => kept.has(name)),
          homes: expectations.homes.filter(({ account }) => kept.has(account)),
          roles: expectations.roles.filter(({ account }) => kept.has(account)),
        },
      };
    },
  };
};
