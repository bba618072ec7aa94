import { documentsOf } from '../documents-of';
import type { Policies } from '../evaluate';
import type { Model, ModelAccount, PlacedPolicy } from '../model';
import { modelIndex } from '../model-index';
import type { PolicyDocument } from '../policy-document';
import { type Asker, accountIdOf, type Question } from './asker';

/** Every policy that has a say in one decision, with its name. */
export type Layers = {
  readonly identity: readonly PlacedPolicy[];
  readonly boundary: PlacedPolicy | undefined;
  /** The account that the caller is of, where the model knows it. */
  readonly callerAccount: ModelAccount | undefined;
  readonly serviceControl: readonly (readonly PlacedPolicy[])[];
  /** Whose the resource is; undefined where nothing says it. */
  readonly resourceAccountId: string | undefined;
  readonly resourceAccount: ModelAccount | undefined;
  readonly resourceControl: readonly (readonly PlacedPolicy[])[];
  /** The resource's own policy, or the trust of the role that is to be assumed. */
  readonly resource: PlacedPolicy | undefined;
};

const nothing: readonly PlacedPolicy[] = [];
const trustActions =
  /^sts:(?:AssumeRole|AssumeRoleWithSAML|AssumeRoleWithWebIdentity|TagSession|SetSourceIdentity|SetContext)$/i;

/** Finds the policies that decide whether a caller may do something. */
export function layersOf(model: Model, asker: Asker, question: Question): Layers {
  const index = modelIndex(model);
  const accountId = accountIdOf(asker);
  const { resource, action } = question;
  const onResource = index.resourcePolicy(resource);
  const resourceAccountId = question.resourceAccount ?? (accountIn(resource) || (onResource?.account.id ?? accountId));
  const callerAccount = accountId === undefined ? undefined : index.account(accountId);
  const resourceAccount = resourceAccountId === undefined ? undefined : index.account(resourceAccountId);
  const own = trustActions.test(action) ? index.role(resource)?.trust : onResource?.policy;
  return {
    identity: asker.identity ?? nothing,
    boundary: asker.boundary,
    callerAccount,
    serviceControl: callerAccount?.serviceControl ?? [],
    resourceAccountId,
    resourceAccount,
    resourceControl: resourceAccount?.resourceControl ?? [],
    resource: question.resourcePolicy ?? own,
  };
}

/** Layers as the evaluator takes them. */
export function policiesIn(layers: Layers, managementAccount: string | undefined): Policies {
  return {
    identity: documentsOf(layers.identity),
    permissionsBoundaries: layers.boundary ? [layers.boundary.document] : [],
    serviceControl: levelsOf(layers.serviceControl),
    resourceControl: levelsOf(layers.resourceControl),
    resource: layers.resource?.document,
    managementAccount,
  };
}

const known = new WeakMap<object, readonly (readonly PolicyDocument[])[]>();

function levelsOf(levels: readonly (readonly PlacedPolicy[])[]): readonly (readonly PolicyDocument[])[] {
  const found = known.get(levels) ?? levels.map(documentsOf);
  known.set(levels, found);
  return found;
}

function accountIn(arn: string): string | undefined {
  return arn.startsWith('arn:') ? arn.split(':', 5)[4] : undefined;
}
