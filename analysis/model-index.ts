import type { Model, ModelAccount, ModelResourcePolicy, ModelRole } from './model';

/** Ways into a model that need no search. */
export type ModelIndex = {
  readonly account: (id: string) => ModelAccount | undefined;
  readonly role: (arn: string) => ModelRole | undefined;
  /** The policy on the resource that the ARN is of, or is in: an object's is its bucket's. */
  readonly resourcePolicy: (arn: string) => ModelResourcePolicy | undefined;
};

const indexes = new WeakMap<Model, ModelIndex>();

/** The index of a model, made once. */
export function modelIndex(model: Model): ModelIndex {
  const found = indexes.get(model) ?? build(model);
  indexes.set(model, found);
  return found;
}

function build({ accounts, roles, resourcePolicies }: Model): ModelIndex {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const byArn = new Map(roles.map((role) => [role.arn, role]));
  const byHolder = new Map(resourcePolicies.map((policy) => [holderOf(policy.arn), policy]));
  return {
    account: (id) => byId.get(id),
    role: (arn) => byArn.get(arn),
    resourcePolicy: (arn) => byHolder.get(holderOf(arn)),
  };
}

const bucketOrObject = /^(arn:[^:]+:s3:::[^/]+)/;
const secretSuffix = /^(arn:[^:]+:secretsmanager:.+)-[A-Za-z0-9?]{6}$/;

/** The ARN of what holds the policy: an object is in a bucket, and a secret's six last characters are AWS's. */
function holderOf(arn: string): string {
  return bucketOrObject.exec(arn)?.[1] ?? secretSuffix.exec(arn)?.[1] ?? arn;
}
