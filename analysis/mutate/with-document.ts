import type { Model, ModelAccount, PlacedPolicy } from '../model';
import type { PolicyDocument } from '../policy-document';

type Levels = ModelAccount['serviceControl'];

/** The model with one document replaced wherever it stands; what does not hold it stays the same object. */
export function withDocument(model: Model, original: PolicyDocument, replacement: PolicyDocument): Model {
  const policy = <Placed extends PlacedPolicy | undefined>(placed: Placed): Placed =>
    placed?.document === original ? { ...placed, document: replacement } : placed;
  const list = (policies: readonly PlacedPolicy[]) =>
    policies.some(({ document }) => document === original) ? policies.map(policy) : policies;
  const levels = (all: Levels): Levels => {
    const changed = all.map(list);
    return changed.some((level, index) => level !== all[index]) ? changed : all;
  };
  const accounts = new Map(
    model.accounts.map((account) => {
      const { serviceControl, resourceControl } = account;
      const changed = { serviceControl: levels(serviceControl), resourceControl: levels(resourceControl) };
      const same = changed.serviceControl === serviceControl && changed.resourceControl === resourceControl;
      return [account, same ? account : { ...account, ...changed }];
    }),
  );
  const accountOf = (account: ModelAccount) => accounts.get(account) ?? account;
  return {
    ...model,
    accounts: model.accounts.map(accountOf),
    roles: model.roles.map((role) => {
      const changed = {
        account: accountOf(role.account),
        trust: policy(role.trust),
        identity: list(role.identity),
        boundary: policy(role.boundary),
      };
      const same =
        changed.account === role.account &&
        changed.trust === role.trust &&
        changed.identity === role.identity &&
        changed.boundary === role.boundary;
      return same ? role : { ...role, ...changed };
    }),
    resourcePolicies: model.resourcePolicies.map((each) => ({
      ...each,
      account: accountOf(each.account),
      policy: policy(each.policy),
    })),
    documents: model.documents.map((each) => ({ ...each, policy: policy(each.policy) })),
  };
}
