import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';

const groups = ({ service, home }: GrantInput) =>
  homeArn(home, 'scheduler', `schedule-group/${resourceName(service, '*')}`);
/** A schedule's group comes first in its ARN, so one of the account's default group is none of these. */
const schedules = ({ service, home }: GrantInput) =>
  homeArn(home, 'scheduler', `schedule/${resourceName(service, '*')}`);

/** Schedules of the service, in groups of its own: a role is taken for a group, and the default one is everybody's. */
export const scheduler: Use = {
  services: ['scheduler'],
  broad: (input) => [
    allow('SchedulerOwn', 'scheduler:*', [groups(input), schedules(input)]),
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
