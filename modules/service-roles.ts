import { Construct } from 'constructs';
import type { Organization } from '../environments/schema';
import type { GrantInput } from '../policies/grants/grant';
import { boundaryNames, paths, policyArn } from '../policies/names';
import { type Received, serviceRoleStatements } from '../policies/service-role-statements';
import { cloudformationTrust } from '../policies/trust/cloudformation';
import { pipelineTrust } from '../policies/trust/pipeline';
import { runtimeTrust } from '../policies/trust/runtime';
import type { ServiceRole } from '../registry/platform';
import { BoundedRole } from './bounded-role';
import { roleTags } from './platform-tags';

export type ServiceRolesProps = {
  readonly roles: readonly ServiceRole[];
  readonly organization: Organization;
  readonly input: GrantInput;
  readonly received: Received;
};

/** The roles of one service in one account: those that its pipeline takes, stage by stage, and those that its code runs as. */
export class ServiceRoles extends Construct {
  constructor(scope: Construct, id: string, { roles, organization, input, received }: ServiceRolesProps) {
    super(scope, id);
    for (const role of roles) {
      const boundary = role.kind === 'runtime' ? boundaryNames.runtime : boundaryNames.pipeline;
      new BoundedRole(this, role.name, {
        name: role.name,
        path: role.kind === 'runtime' ? paths.runtime(role.service.id) : paths.pipeline,
        description: describe(role),
        trust: trustOf(role, organization, input),
        boundary: policyArn(input.home, boundary),
        tags: roleTags(role),
        statements: serviceRoleStatements(role, input, received),
      });
    }
  }
}

function trustOf(role: ServiceRole, organization: Organization, { home }: GrantInput) {
  switch (role.kind) {
    case 'pipeline':
      return pipelineTrust(role, organization, home);
    case 'cloudformation':
      return cloudformationTrust(home);
    case 'runtime':
      return runtimeTrust({ service: role.service.id, principal: role.principal, place: home });
  }
}

function describe(role: ServiceRole): string {
  const where = `${role.service.id} in ${role.home.environment.id}`;
  switch (role.kind) {
    case 'pipeline':
      return `Stage ${role.stage} of ${where}`;
    case 'cloudformation':
      return `CloudFormation on behalf of the deploy stage of ${where}`;
    case 'runtime':
      return `What ${where} runs as: ${role.runtime}`;
  }
}
