import type { RuntimeService } from '../../registry/grants';
import { document, type PolicyDocument } from '../document';
import type { Place } from '../names';
import { sourceArns } from './source-arns';

export type RuntimeTrustInput = {
  readonly service: string;
  /** Such as `lambda.amazonaws.com`. */
  readonly principal: string;
  readonly place: Pick<Place, 'partition' | 'account'>;
};

const runtimes = Object.keys(sourceArns) as RuntimeService[];

/**
 * Admits the one AWS service that runs the workload, for this account's resources where it says whose they are.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function runtimeTrust({ service, principal, place }: RuntimeTrustInput): PolicyDocument {
  const patterns = sourceArns[runtimeOf(principal, service)]?.(service);
  return document({
    // Another account that names this role in its own task, rule or state machine is turned away.
    Sid: 'OneServiceForThisAccount',
    Effect: 'Allow',
    Principal: { Service: principal },
    Action: 'sts:AssumeRole',
    ...(patterns && {
      Condition: {
        StringEquals: { 'aws:SourceAccount': place.account },
        ArnLike: { 'aws:SourceArn': patterns.map((pattern) => sourceArn(place, pattern)) },
      },
    }),
  });
}

/** `events:rule/x` becomes the ARN in any Region of this account. */
function sourceArn({ partition, account }: RuntimeTrustInput['place'], pattern: string): string {
  const separator = pattern.indexOf(':');
  return `arn:${partition}:${pattern.slice(0, separator)}:*:${account}:${pattern.slice(separator + 1)}`;
}

function runtimeOf(principal: string, service: string): RuntimeService {
  const runtime = runtimes.find((name) => principal === `${name}.amazonaws.com`);
  if (!runtime) {
    throw new Error(
      `service ${service}: runtime must be taken by an AWS service of policies/trust/source-arns.ts, got "${principal}"; add the service with the keys that it documents`,
    );
  }
  return runtime;
}
