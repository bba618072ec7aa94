import type { Work } from '../calls';

const group = 'log-group:/ecs/{service}/web';

/** What the ECS agent does with the execution role before the first line of code runs. */
export const containerStart: Work = {
  name: 'start of a container',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  run: [
    { actions: ['logs:CreateLogGroup'], on: group, tags: 'none' },
    { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], on: `${group}:log-stream:web/web/1`, tags: 'none' },
  ],
};
