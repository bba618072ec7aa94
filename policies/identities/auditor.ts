import { paths, roleArn } from '../names';
import { auditReads } from './audit-reads';
import { byItsAlias } from './by-its-alias';
import type { IdentityInput, PeopleIdentity } from './identity';
import { stateKeys } from './state-keys';

/** Sees every setting and the record of who did what; no data of a service and no value of a secret. */
export const auditor: PeopleIdentity = {
  name: 'auditor',
  statements: (input) => [
    {
      // Settings and findings; most of these calls cannot be narrowed to a resource.
      Sid: 'SettingsAndFindings',
      Effect: 'Allow',
      Action: auditReads,
      Resource: '*',
    },
    ...(input.account === input.platformAccount || input.accountKind === 'log-archive' ? [records(input)] : []),
    ...(input.account === input.platformAccount
      ? [
          {
            // One sign-in shows every account.
            Sid: 'SameRoleInEveryAccount',
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Resource: roleArn({ partition: input.partition, account: '*' }, paths.platform, 'auditor'),
          } as const,
          {
            // The evidence is encrypted under the key of its bucket.
            Sid: 'DecryptEvidence',
            Effect: 'Allow',
            Action: 'kms:Decrypt',
            Resource: input.stateKeyArn,
            Condition: byItsAlias,
          } as const,
        ]
      : []),
  ],
};

const records = ({ partition, stateBucket }: IdentityInput) =>
  ({
    // Trails as CloudTrail and Config deliver them, and the evidence of applies; never the state beside it.
    Sid: 'TrailsAndEvidence',
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: [`arn:${partition}:s3:::*/AWSLogs/*`, `arn:${partition}:s3:::${stateBucket}/${stateKeys.evidence}`],
  }) as const;
