import { roleIn } from './callers';
import type { Guard } from './guard';

/** Every bucket with a policy answers over TLS only, whoever asks. */
export const overTls: Guard = {
  isFor: ({ arn }) => arn.includes(':s3:::'),
  calls: (guarded) =>
    (['true', 'false'] as const).map((secure) => {
      const { who, principal } = roleIn(guarded, guarded.accountId, 'platform/administrator');
      return {
        who: secure === 'true' ? who : `${who} in the clear`,
        principal,
        action: 's3:GetObject',
        resource: `${guarded.arn}/thing`,
        context: { 'aws:SecureTransport': secure },
        may: secure === 'true',
      };
    }),
};
