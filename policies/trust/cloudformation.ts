import { document, type PolicyDocument } from '../document';
import type { Place } from '../names';

/**
 * Admits CloudFormation for stacks of this account; who may pass the role is the deploy grant's affair.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cross-service-confused-deputy-prevention.html
 */
export const cloudformationTrust = ({ account }: Pick<Place, 'account'>): PolicyDocument =>
  document({
    // The service principal alone would admit a stack of any account.
    Sid: 'CloudFormationForThisAccount',
    Effect: 'Allow',
    Principal: { Service: 'cloudformation.amazonaws.com' },
    Action: 'sts:AssumeRole',
    Condition: { StringEquals: { 'aws:SourceAccount': account } },
  });
