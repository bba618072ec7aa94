import type { PolicyDocument } from '../policy-document';

/** What a caller would be allowed whom nothing of its own limits: what is still refused is refused by the other layers. */
export const everything: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' },
};
