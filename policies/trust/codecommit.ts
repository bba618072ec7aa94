import { document, type PolicyDocument } from '../document';
import { type Place, resourceName } from '../names';

export type CodecommitTrustInput = { readonly service: string; readonly stage: string; readonly place: Place };

/**
 * Admits the one CodeBuild project that runs this stage of this service.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/cross-service-confused-deputy-prevention.html
 */
export function codecommitTrust({ service, stage, place }: CodecommitTrustInput): PolicyDocument {
  const { partition, region, account } = place;
  return document({
    // The service principal alone would admit every project of every account.
    Sid: 'OneProjectOfOneService',
    Effect: 'Allow',
    Principal: { Service: 'codebuild.amazonaws.com' },
    Action: 'sts:AssumeRole',
    Condition: {
      StringEquals: {
        'aws:SourceAccount': account,
        'aws:SourceArn': `arn:${partition}:codebuild:${region}:${account}:project/${resourceName(service, stage)}`,
      },
    },
  });
}
