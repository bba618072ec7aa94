import { paths, roleArn } from '../names';
import { auditReads } from './audit-reads';
import { readEvidence } from './evidence-access';
import type { IdentityInput, PeopleIdentity } from './identity';

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
    ...(input.accountKind === 'log-archive' ? [records(input)] : []),
    ...(input.account === input.platformAccount
      ? [
          {
            // One sign-in shows every account.
            Sid: 'SameRoleInEveryAccount',
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Resource: roleArn({ partition: input.partition, account: '*' }, paths.platform, 'auditor'),
          } as const,
          ...readEvidence(input),
        ]
      : []),
  ],
};

const records = ({ partition }: IdentityInput) =>
  ({
    // Trails as CloudTrail and Config deliver them.
    Sid: 'Trails',
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: `arn:${partition}:s3:::*/AWSLogs/*`,
  }) as const;
