import { userInfo } from 'node:os';

/**
 * What CloudTrail shows for the sessions that Terraform opens for a person: the name on this machine, in the letters that STS takes.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export const sessionName = (name = userInfo().username): string =>
  name
    .replaceAll(/[^\w+=,.@-]/g, '-')
    .slice(0, 64)
    .padEnd(2, '-');
