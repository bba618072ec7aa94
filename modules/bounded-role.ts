import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { Construct } from 'constructs';
import { document, type PolicyDocument, type Statement } from '../policies/document';
import { addressed } from './addressed';
import { policyJson } from './policy-json';

export type BoundedRoleProps = {
  /** Unique in the account whatever the path; also the address. */
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly trust: PolicyDocument;
  /** ARN of the permissions boundary. There is no role without one. */
  readonly boundary: string;
  readonly tags: Readonly<Record<string, string>>;
  /** What the role may do; a role without statements gets no policy. */
  readonly statements: readonly Statement[];
};

/** One IAM role with its boundary, its trust and the one inline policy that says what it may do. */
export class BoundedRole extends Construct {
  constructor(scope: Construct, id: string, { statements, trust, boundary, ...role }: BoundedRoleProps) {
    super(scope, id);
    const { name } = role;
    const iamRole = addressed(
      new IamRole(this, 'role', {
        ...role,
        maxSessionDuration: 3600,
        assumeRolePolicy: policyJson(trust),
        permissionsBoundary: boundary,
      }),
      name,
    );
    if (statements.length > 0) {
      addressed(
        new IamRolePolicy(this, 'policy', {
          name: 'grants',
          role: iamRole.name,
          policy: policyJson(document(...statements)),
        }),
        name,
      );
    }
  }
}
