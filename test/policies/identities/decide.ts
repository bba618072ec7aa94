import { type Decision, evaluate } from '../../../analysis/evaluate';
import type { PolicyDocument } from '../../../policies/document';
import type { IdentityInput } from '../../../policies/identities/identity';
import { exampleAccount } from './example-account';

/** A call by a role of the platform; what is left out is the account of the role. */
export type Call = {
  readonly role: string;
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount?: string;
  readonly context?: Readonly<Record<string, string>>;
};

/** What the role has; without an identity policy it may do everything that the boundary leaves. */
type Held = {
  readonly account?: IdentityInput;
  readonly identity?: PolicyDocument;
  readonly boundary?: PolicyDocument;
};

const everything: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** Decides with a trust or key policy that admits the caller, so that the caller's own policies have the last word. */
export function decide(
  call: Call,
  { account = exampleAccount('platform'), identity = everything, boundary }: Held,
): Decision {
  const principal = `arn:${account.partition}:iam::${account.account}:role/platform/${call.role}`;
  const isHeldByResource = call.action.startsWith('sts:Assume') || call.action.startsWith('kms:');
  return evaluate(
    {
      principal,
      action: call.action,
      resource: call.resource,
      resourceAccount: call.resourceAccount,
      context: call.context ?? {},
    },
    {
      identity: [identity],
      ...(boundary && { permissionsBoundaries: [boundary] }),
      ...(isHeldByResource && { resource: admits(account, call.action) }),
    },
  );
}

const admits = ({ partition, account }: IdentityInput, action: string): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'CallersAccount',
      Effect: 'Allow',
      Principal: { AWS: `arn:${partition}:iam::${account}:root` },
      Action: action,
      ...(action.startsWith('kms:') && { Resource: '*' }),
    },
  ],
});
