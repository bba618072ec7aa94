import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { Construct } from 'constructs';
import type { PolicyDocument } from '../policies/document';
import { paths, sharedOwner, tags } from '../policies/names';
import { addressed } from './addressed';
import { policyJson } from './policy-json';

export type BoundaryPolicyProps = {
  readonly name: string;
  readonly description: string;
  readonly document: PolicyDocument;
};

/** A permissions boundary, under the path that only the platform may touch. */
export class BoundaryPolicy extends Construct {
  /** Reference to its ARN, so that roles of the same stack are made after it. */
  readonly arn: string;

  constructor(scope: Construct, id: string, { name, description, document }: BoundaryPolicyProps) {
    super(scope, id);
    this.arn = addressed(
      new IamPolicy(this, 'policy', {
        name,
        path: paths.platform,
        description,
        policy: policyJson(document),
        tags: { [tags.owner]: sharedOwner },
      }),
      name,
    ).arn;
  }
}
