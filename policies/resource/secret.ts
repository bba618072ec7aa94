import { document, type PolicyDocument } from '../document';
import { type Place, paths, roleArn } from '../names';

/**
 * Only the service's own code reads its secrets; break-glass can, and raises an alarm.
 *
 * No AWS service is granted the value as itself: what rotates or reads it does so as a role of the service.
 */
export const secretPolicy = ({
  service,
  place,
}: {
  readonly service: string;
  readonly place: Pick<Place, 'partition' | 'account'>;
}): PolicyDocument =>
  document({
    Sid: 'OnlyOwnCodeReads',
    Effect: 'Deny',
    Principal: '*',
    // The value only: the platform refreshes everything else about the secret.
    Action: 'secretsmanager:GetSecretValue',
    Resource: '*',
    Condition: {
      ArnNotLike: {
        'aws:PrincipalArn': [
          roleArn(place, paths.runtime(service), '*'),
          roleArn(place, paths.platform, 'break-glass'),
        ],
      },
    },
  });
