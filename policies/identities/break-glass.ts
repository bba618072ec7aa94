import type { PeopleIdentity } from './identity';

/** Repairs anything when the pipelines cannot; the boundary keeps what even an emergency does not need. */
export const breakGlass: PeopleIdentity = {
  name: 'break-glass',
  statements: () => [
    // An emergency is what nobody foresaw: the alarm on every use limits it, and the people's boundary.
    { Sid: 'WhateverIsBroken', Effect: 'Allow', Action: '*', Resource: '*' },
  ],
};
