import type { Statement } from '../document';

/** Looks up who took a role that people enter, and who signed in as root. */
export const lookUpEvents: Statement = {
  // CloudTrail has no resource to narrow this to, and its answers name people: for the one identity that looks every day.
  Sid: 'LookUpWhoTookARole',
  Effect: 'Allow',
  Action: 'cloudtrail:LookupEvents',
  Resource: '*',
};
