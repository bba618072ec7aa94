import type { Plan } from '../../../analysis/plan/plan';
import type { ResourceChange } from '../../../analysis/plan/resource-change';

/** A change that changes nothing, to be changed. */
export const changeOf = (address: string, changes: Partial<ResourceChange> = {}): ResourceChange => {
  const [type = '', name = ''] = address.split('.');
  return {
    address,
    type,
    name,
    mode: 'managed',
    provider: 'registry.terraform.io/hashicorp/aws',
    actions: ['no-op'],
    kind: 'no-op',
    before: {},
    after: {},
    afterUnknown: {},
    beforeSensitive: {},
    afterSensitive: {},
    replacePaths: [],
    ...changes,
  };
};

/** A plan of these changes. */
export const planOfChanges = (resourceChanges: readonly ResourceChange[], others: Partial<Plan> = {}): Plan => ({
  stack: 'services-pay-prod',
  terraformVersion: '1.11.4',
  resourceChanges,
  resourceDrift: [],
  outputChanges: [],
  configuration: { providers: [], resources: [], variables: [], outputs: {} },
  variables: {},
  ...others,
});
