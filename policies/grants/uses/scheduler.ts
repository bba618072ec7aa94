import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';

const groups = ({ service, home }: GrantInput) =>
  homeArn(home, 'scheduler', `schedule-group/${resourceName(service, '*')}`);
const schedules = ({ service, home }: GrantInput) => [
  homeArn(home, 'scheduler', `schedule/${resourceName(service, '*')}`),
  homeArn(home, 'scheduler', `schedule/default/${resourceName(service, '*')}`),
];

/** Schedules of the service, in groups of its own or in the account's default group. */
export const scheduler: Use = {
  services: ['scheduler'],
  broad: (input) => [
    allow('SchedulerOwn', 'scheduler:*', [groups(input), ...schedules(input)]),
    allow('SchedulerList', ['scheduler:ListScheduleGroups', 'scheduler:ListSchedules'], '*'),
  ],
  scoped: (input) => [
    allow(
      'SchedulerOwn',
      ['scheduler:CreateSchedule', 'scheduler:DeleteSchedule', 'scheduler:GetSchedule', 'scheduler:UpdateSchedule'],
      schedules(input),
    ),
    // Groups carry the tags; schedules cannot.
    allow(
      'SchedulerGroups',
      [
        'scheduler:CreateScheduleGroup',
        'scheduler:DeleteScheduleGroup',
        'scheduler:GetScheduleGroup',
        'scheduler:ListTagsForResource',
        'scheduler:TagResource',
        'scheduler:UntagResource',
      ],
      groups(input),
    ),
  ],
  // Making a schedule passes a role, which no runtime role may do.
  runtime: (input) => [allow('SchedulerRead', 'scheduler:GetSchedule', schedules(input))],
};
