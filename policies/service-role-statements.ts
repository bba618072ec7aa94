import type { ReceivedShare, ServiceRole } from '../registry/platform';
import type { Statement } from './document';
import type { GrantInput } from './grants/grant';
import { runtimeStatements } from './grants/runtime-statements';
import { stageStatements } from './grants/stage-statements';
import type { Place } from './names';

/** Shares that apply in one environment, each with where its owner lives in it. */
export type Received = readonly { readonly share: ReceivedShare; readonly owner: Place }[];

/**
 * Everything that one role of a service may do.
 *
 * What is listed under `uses` is rolled out by `deploy`, or by the CloudFormation role where the service has one, and
 * used by the roles that its code runs as.
 */
export function serviceRoleStatements(role: ServiceRole, input: GrantInput, received: Received): Statement[] {
  const useNames = role.service.uses;
  switch (role.kind) {
    case 'pipeline': {
      const rollsOut = role.stage === 'deploy' && !input.cloudformationRole;
      return stageStatements(input, { grantUses: role.grants, useNames: rollsOut ? useNames : [] });
    }
    case 'cloudformation':
      return stageStatements(input, { grantUses: role.grants, useNames });
    case 'runtime':
      return runtimeStatements(input, { principal: role.principal, startsOnly: role.startsOnly, useNames, received });
  }
}
