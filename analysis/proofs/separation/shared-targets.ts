import type { Model, ModelAccount } from '../../model';
import { type AppKey, appKeys, asGithubAsks } from '../app-keys';
import { stateStore } from '../state-store';
import type { Ask } from './actor';
import { evidenceTargets } from './evidence-targets';
import { storeChanges } from './store-changes';
import { policyChanges, type Target } from './targets';

/** What is changed beside roles: boundaries, issuers, guardrails, and the state that the next apply reads. */
export function sharedTargets(model: Model, account: ModelAccount, boundaries: readonly string[]): Target[] {
  const iam = `arn:${model.partition}:iam::${account.id}`;
  return [
    ...boundaries.map((arn) => ({
      name: `the boundary ${arn.slice(arn.lastIndexOf('/') + 1)}`,
      changes: policyChanges(arn),
    })),
    {
      name: 'the issuers of tokens',
      changes: [
        { action: 'iam:CreateOpenIDConnectProvider', resource: `${iam}:oidc-provider/mallory.example` },
        { action: 'iam:AddClientIDToOpenIDConnectProvider', resource: `${iam}:oidc-provider/mallory.example` },
        { action: 'iam:CreateSAMLProvider', resource: `${iam}:saml-provider/mallory` },
      ],
    },
    ...(account.phase === 'management' ? organization(model, account) : []),
    ...stateTargets(model, account),
    ...appKeys(model.resourcePolicies)
      .filter((key) => key.account === account.id)
      .flatMap((key) => appKeyTargets(key, account)),
    ...evidenceTargets(model, account),
  ];
}

/** Whoever signs for an App writes on GitHub as it, and whoever writes the key's policy or puts the App's name on another key decides who signs. */
const appKeyTargets = ({ app, arn, policy }: AppKey, { region }: ModelAccount): Target[] => {
  const on = (action: string, context: Ask['context'] = {}): Ask => ({
    action,
    resource: arn,
    context: { 'aws:RequestedRegion': region, 'kms:KeyOrigin': 'EXTERNAL', ...context },
    policy,
  });
  return [
    { name: `GitHub as the App ${app}`, changes: [on('kms:Sign', asGithubAsks)] },
    {
      name: `the key of the App ${app}`,
      changes: ['kms:PutKeyPolicy', 'kms:CreateGrant', 'kms:ImportKeyMaterial', 'kms:UpdateAlias'].map((action) =>
        on(action),
      ),
    },
  ];
};

/** The calls that take the guardrails from accounts: whoever may make one is judged without them. */
export const guardrailChanges = ({ partition }: Model, { id }: ModelAccount): Ask[] => {
  const at = `arn:${partition}:organizations::${id}`;
  const account = `${at}:account/o-acme/999999999999`;
  const policy = `${at}:policy/o-acme/service_control_policy/p-12345678`;
  return [
    { action: 'organizations:DetachPolicy', resource: account },
    { action: 'organizations:UpdatePolicy', resource: policy },
    { action: 'organizations:DeletePolicy', resource: policy },
    { action: 'organizations:MoveAccount', resource: account },
    { action: 'organizations:DisablePolicyType', resource: `${at}:root/o-acme/r-acme` },
  ];
};

const organization = (model: Model, account: ModelAccount): Target[] => [
  { name: 'the guardrails', changes: guardrailChanges(model, account) },
  {
    name: 'the organisation itself',
    changes: [
      { action: 'organizations:DeleteOrganization', resource: '*' },
      {
        action: 'organizations:RemoveAccountFromOrganization',
        resource: `arn:${model.partition}:organizations::${account.id}:account/o-acme/999999999999`,
      },
    ],
  },
];

/** Objects of the state bucket by who decides what they hold. */
const objects: Readonly<Record<string, readonly string[]>> = {
  'the state of what people apply': [
    'state/bootstrap.tfstate',
    'state/management.tfstate',
    'state/identity-any.tfstate',
  ],
  'the state of guardrails': [
    'state/organization.tfstate',
    'state/audit.tfstate',
    'state/baseline-any.tfstate',
    'state/github-organization.tfstate',
  ],
  'the state of services': ['state/services-any.tfstate', 'state/github-any.tfstate'],
  'saved plans': ['plans/0123abcd/services-any'],
};

/** Whoever writes a state decides what the next apply does. Only the account that holds the bucket has it as a target. */
function stateTargets({ resourcePolicies }: Model, account: ModelAccount): Target[] {
  const store = stateStore(resourcePolicies);
  if (store?.account !== account.id) return [];
  const { bucket } = store;
  const { arn } = bucket;
  const region = { 'aws:RequestedRegion': account.region };
  const on =
    (resource: string) =>
    (action: string): Ask => ({ action, resource, context: region, policy: bucket.policy });
  return [
    ...Object.entries(objects).map(([name, keys]) => ({
      name,
      changes: keys.map((object) => on(`${arn}/${object}`)('s3:PutObject')),
    })),
    {
      name: 'versions of state',
      changes: [on(`${arn}/state/any.tfstate`)('s3:DeleteObjectVersion'), on(arn)('s3:DeleteBucket')],
    },
    { name: 'the bucket and key of the state', changes: storeChanges(store, account.region) },
  ];
}
