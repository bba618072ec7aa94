import type { UsedService } from '../calls';

/** Terraform's `aws_scheduler_schedule_group` and `aws_scheduler_schedule`, which carries no tags. */
export const scheduler: UsedService = {
  rollout: {
    name: 'rollout of schedules',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridgescheduler.html',
    'first deployment': [
      {
        actions: ['scheduler:CreateScheduleGroup', 'scheduler:TagResource'],
        on: 'schedule-group/{service}--jobs',
        tags: 'sent',
      },
      {
        actions: ['scheduler:CreateSchedule', 'scheduler:GetSchedule'],
        on: 'schedule/{service}--jobs/nightly',
        tags: 'none',
      },
      {
        actions: ['scheduler:GetScheduleGroup', 'scheduler:ListTagsForResource'],
        on: 'schedule-group/{service}--jobs',
        tags: 'own',
      },
    ],
    'second deployment': [
      {
        actions: ['scheduler:GetSchedule', 'scheduler:UpdateSchedule'],
        on: 'schedule/{service}--jobs/nightly',
        tags: 'none',
      },
      {
        actions: ['scheduler:GetScheduleGroup', 'scheduler:ListTagsForResource'],
        on: 'schedule-group/{service}--jobs',
        tags: 'own',
      },
      { actions: ['scheduler:TagResource'], on: 'schedule-group/{service}--jobs', tags: 'own and sent' },
      {
        actions: ['scheduler:UntagResource'],
        on: 'schedule-group/{service}--jobs',
        tags: 'own',
        context: { 'aws:TagKeys': 'note' },
      },
    ],
    removal: [
      {
        actions: ['scheduler:DeleteSchedule'],
        on: 'schedule/{service}--jobs/nightly',
        tags: 'none',
      },
      { actions: ['scheduler:DeleteScheduleGroup'], on: 'schedule-group/{service}--jobs', tags: 'own' },
    ],
  },
  run: {
    name: 'use of schedules',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridgescheduler.html',
    run: [
      {
        actions: ['scheduler:GetSchedule'],
        on: 'schedule/{service}--jobs/nightly',
        tags: 'none',
      },
    ],
  },
  broad: {
    name: 'trying out schedules',
    source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridgescheduler.html',
    run: [{ actions: ['scheduler:ListScheduleGroups', 'scheduler:ListSchedules'], on: '*', tags: 'none' }],
  },
};
