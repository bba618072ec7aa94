import type { UsedService } from '../calls';

/** Terraform's `aws_cloudwatch_metric_alarm` and dashboard, and metrics of the service's own namespace. */
export const cloudwatch: UsedService = {
  rollout: {
    name: 'rollout of alarms and dashboards',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html',
    'first deployment': [
      {
        actions: ['cloudwatch:PutMetricAlarm', 'cloudwatch:PutCompositeAlarm', 'cloudwatch:TagResource'],
        on: 'alarm:{service}--errors',
        tags: 'sent',
      },
      {
        actions: ['cloudwatch:PutDashboard'],
        on: 'arn:{partition}:cloudwatch::{account}:dashboard/{service}--overview',
        tags: 'none',
      },
      {
        actions: ['cloudwatch:DescribeAlarms', 'cloudwatch:ListTagsForResource'],
        on: 'alarm:{service}--errors',
        tags: 'own',
      },
    ],
    'second deployment': [
      {
        actions: [
          'cloudwatch:DescribeAlarms',
          'cloudwatch:DisableAlarmActions',
          'cloudwatch:EnableAlarmActions',
          'cloudwatch:ListTagsForResource',
          'cloudwatch:PutCompositeAlarm',
          'cloudwatch:PutMetricAlarm',
        ],
        on: 'alarm:{service}--errors',
        tags: 'own',
      },
      {
        actions: ['cloudwatch:GetDashboard', 'cloudwatch:PutDashboard'],
        on: 'arn:{partition}:cloudwatch::{account}:dashboard/{service}--overview',
        tags: 'none',
      },
      { actions: ['cloudwatch:TagResource'], on: 'alarm:{service}--errors', tags: 'own and sent' },
      {
        actions: ['cloudwatch:UntagResource'],
        on: 'alarm:{service}--errors',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
    ],
    rollback: [
      {
        actions: ['cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics', 'cloudwatch:ListMetrics'],
        on: '*',
        tags: 'none',
      },
    ],
    removal: [
      { actions: ['cloudwatch:DeleteAlarms'], on: 'alarm:{service}--errors', tags: 'own' },
      {
        actions: ['cloudwatch:DeleteDashboards'],
        on: 'arn:{partition}:cloudwatch::{account}:dashboard/{service}--overview',
        tags: 'none',
      },
    ],
  },
  run: {
    name: 'use of alarms and dashboards',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html',
    run: [
      {
        actions: ['cloudwatch:PutMetricData'],
        on: '*',
        tags: 'none',
        context: { 'cloudwatch:namespace': '{service}/web' },
      },
    ],
  },
  broad: {
    name: 'trying out alarms and dashboards',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html',
    run: [
      { actions: ['cloudwatch:SetAlarmState'], on: 'alarm:{service}--errors', tags: 'own' },
      { actions: ['cloudwatch:ListDashboards'], on: '*', tags: 'none' },
    ],
  },
};
