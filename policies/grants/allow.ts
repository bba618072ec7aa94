import type { Condition, OneOrMore, Statement } from '../document';

/** An Allow, in the order in which it reads: its name, the calls, on what, and only when. */
export const allow = (Sid: string, Action: OneOrMore, Resource: OneOrMore, condition?: Condition): Statement => ({
  Sid,
  Effect: 'Allow',
  Action,
  Resource,
  ...(condition && { Condition: condition }),
});
