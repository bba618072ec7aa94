import {
  organizationAccountAccessRole,
  type PeopleRole,
  type PlatformIdentity,
  paths,
  platformIdentities,
  roleArn,
} from '../names';

type Partition = { readonly partition: string };

/** Roles under `/platform/`, in any account. */
export const platformRoleArns = ({ partition }: Partition, ...names: readonly (PlatformIdentity | PeopleRole)[]) =>
  names.map((name) => roleArn({ partition, account: '*' }, paths.platform, name));

/** Those that no guardrail may lock out: every identity of the platform, break-glass and the auditor. */
export const neverLockedOut = (partition: Partition) =>
  platformRoleArns(partition, ...platformIdentities, 'break-glass', 'auditor');

/** The role that AWS Organizations makes in a new account, through which its first baseline is applied. */
export const organizationAccountAccessRoleArn = ({ partition }: Partition) =>
  roleArn({ partition, account: '*' }, '/', organizationAccountAccessRole);

/** The pipeline roles of all services, CloudFormation's included. */
export const pipelineRoleArns = ({ partition }: Partition) => roleArn({ partition, account: '*' }, paths.pipeline, '*');
