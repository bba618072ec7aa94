import { protectAuditTrail } from '../../../policies/scps/protect-audit-trail';
import { decide, expected, type GuardrailCase } from '../guardrail';

describe('The record of what happened stays whole', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies stopping the trail',
      by: 'developer',
      action: 'cloudtrail:StopLogging',
      resource: 'arn:aws:cloudtrail:eu-west-1:210987001233:trail/organization',
      statement: 'ProtectAuditTrail',
    },
    {
      name: 'denies it to break-glass',
      by: 'breakGlass',
      action: 'cloudtrail:StopLogging',
      resource: 'arn:aws:cloudtrail:eu-west-1:210987001233:trail/organization',
      statement: 'ProtectAuditTrail',
    },
    {
      name: 'denies it to services-apply',
      by: 'servicesApply',
      action: 'cloudtrail:DeleteTrail',
      resource: 'arn:aws:cloudtrail:eu-west-1:210987001233:trail/organization',
      statement: 'ProtectAuditTrail',
    },
    {
      name: 'denies narrowing what the trail records',
      by: 'developer',
      action: 'cloudtrail:PutEventSelectors',
      resource: 'arn:aws:cloudtrail:eu-west-1:210987001233:trail/organization',
      statement: 'ProtectAuditTrail',
    },
    {
      name: 'denies stopping Config',
      by: 'developer',
      action: 'config:StopConfigurationRecorder',
      resource: 'arn:aws:config:eu-west-1:210987001233:configuration-recorder/default/abcdefgh',
      statement: 'ProtectAuditTrail',
    },
    {
      name: 'denies deleting the GuardDuty detector',
      by: 'pipeline',
      action: 'guardduty:DeleteDetector',
      resource: 'arn:aws:guardduty:eu-west-1:210987001233:detector/0123456789abcdef0123456789abcdef',
      statement: 'ProtectAuditTrail',
    },
    {
      name: 'denies hiding GuardDuty findings',
      by: 'developer',
      action: 'guardduty:CreateFilter',
      resource: 'arn:aws:guardduty:eu-west-1:210987001233:detector/0123456789abcdef0123456789abcdef/filter/quiet',
      statement: 'ProtectAuditTrail',
    },
    {
      name: 'denies leaving Security Hub',
      by: 'developer',
      action: 'securityhub:DisableSecurityHub',
      resource: 'arn:aws:securityhub:eu-west-1:210987001233:hub/default',
      statement: 'ProtectAuditTrail',
    },
    {
      name: 'denies deleting the analyzer',
      by: 'developer',
      action: 'access-analyzer:DeleteAnalyzer',
      resource: 'arn:aws:access-analyzer:eu-west-1:210987001233:analyzer/organization',
      statement: 'ProtectAuditTrail',
    },
    {
      name: 'lets guardrails-apply change the trail',
      by: 'guardrailsApply',
      action: 'cloudtrail:UpdateTrail',
      resource: 'arn:aws:cloudtrail:eu-west-1:210987001233:trail/organization',
    },
    {
      name: 'lets the first baseline of a new account be applied',
      by: 'firstAccess',
      action: 'access-analyzer:UpdateAnalyzer',
      resource: 'arn:aws:access-analyzer:eu-west-1:210987001233:analyzer/account',
    },
    {
      name: 'does not bind service-linked roles',
      by: 'serviceLinked',
      action: 'config:PutConfigurationRecorder',
      resource: 'arn:aws:config:eu-west-1:210987001233:configuration-recorder/default/abcdefgh',
    },
    {
      name: 'lets findings be read',
      by: 'developer',
      action: 'guardduty:ListFindings',
    },
  ])('$name', (one) => {
    expect(decide(protectAuditTrail, one)).toEqual(expected(one));
  });
});
