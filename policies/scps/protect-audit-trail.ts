import { organizationAccountAccessRoleArn, platformRoleArns } from './role-arns';
import type { ServiceControlPolicy } from './service-control-policy';

/** What stops, redirects or blunts a record of what happened, or hides what was found. */
const auditWeakeningActions = [
  'access-analyzer:ApplyArchiveRule',
  'access-analyzer:CreateArchiveRule',
  'access-analyzer:Delete*',
  'access-analyzer:Update*',
  'cloudtrail:Delete*',
  'cloudtrail:DeregisterOrganizationDelegatedAdmin',
  'cloudtrail:Put*',
  'cloudtrail:StopEventDataStoreIngestion',
  'cloudtrail:StopLogging',
  'cloudtrail:Update*',
  'config:Delete*',
  'config:DisassociateResourceTypes',
  'config:PutConfigurationRecorder',
  'config:PutDeliveryChannel',
  'config:PutRetentionConfiguration',
  'config:StopConfigurationRecorder',
  'guardduty:CreateFilter',
  'guardduty:CreateIPSet',
  'guardduty:CreateTrustedEntitySet',
  'guardduty:Delete*',
  'guardduty:Disable*',
  'guardduty:Disassociate*',
  'guardduty:StopMonitoringMembers',
  'guardduty:Update*',
  'securityhub:BatchDisableStandards',
  'securityhub:BatchUpdateStandardsControlAssociations',
  'securityhub:Delete*',
  'securityhub:Disable*',
  'securityhub:Disassociate*',
  'securityhub:Update*',
] as const;

/**
 * Only the identity that applies guardrails stops or weakens CloudTrail, Config, GuardDuty, Security Hub and Access
 * Analyzer.
 *
 * The role of a new account is exempt because the first baseline is applied through it; outside `intake` another
 * guardrail locks it.
 */
export const protectAuditTrail: ServiceControlPolicy = {
  name: 'protect-audit-trail',
  tier: 'root',
  statements: (input) => [
    {
      // Who can blind the trail can do the rest unseen.
      Sid: 'ProtectAuditTrail',
      Effect: 'Deny',
      Action: auditWeakeningActions,
      Resource: '*',
      Condition: {
        ArnNotLike: {
          'aws:PrincipalArn': [...platformRoleArns(input, 'guardrails-apply'), organizationAccountAccessRoleArn(input)],
        },
      },
    },
  ],
};
