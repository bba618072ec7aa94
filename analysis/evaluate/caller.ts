import { lately } from './lately';
import { refusal } from './refusal';

/** Who asks. A role that is named without a session stands for a session of it whose name nobody knows. */
export type Caller =
  | {
      readonly kind: 'role';
      readonly account: string;
      readonly roleArn: string;
      readonly sessionArn: string | undefined;
    }
  | { readonly kind: 'user'; readonly account: string; readonly userArn: string }
  | { readonly kind: 'root'; readonly account: string; readonly rootArn: string }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'webIdentity'; readonly provider: string; readonly issuer: string }
  | { readonly kind: 'saml'; readonly provider: string };

const iamArn = /^arn:[^:]+:iam::(\d{12}):(root|role\/.+|user\/.+|oidc-provider\/(.+)|saml-provider\/.+)$/;
const sessionArn = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\/[^/]+$/;
const serviceName = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/;

/** Identity providers that IAM knows without a provider resource. */
const builtInProviders = [
  'accounts.google.com',
  'cognito-identity.amazonaws.com',
  'graph.facebook.com',
  'www.amazon.com',
];

/**
 * The caller that a principal's ARN or name stands for.
 *
 * A session's ARN does not hold its role's path, so the context may give the role as `aws:PrincipalArn`.
 */
export function callerOf(principal: string, principalArn: string | undefined): Caller {
  const session = sessionArn.exec(principal);
  if (session !== null) {
    const [, partition = '', account = '', role = ''] = session;
    const roleArn = principalArn ?? `arn:${partition}:iam::${account}:role/${role}`;
    if (!roleArn.startsWith(`arn:${partition}:iam::${account}:role/`) || roleArn.split('/').at(-1) !== role) {
      throw refusal(
        `principal ${principal}`,
        'aws:PrincipalArn must be the ARN of its role',
        roleArn,
        'correct the context',
      );
    }
    return { kind: 'role', account, roleArn, sessionArn: principal };
  }
  const caller = withoutSession(principal);
  if (principalArn !== undefined && 'account' in caller && principalArn !== principal) {
    throw refusal(
      `principal ${principal}`,
      'aws:PrincipalArn must be its own ARN',
      principalArn,
      'correct the context',
    );
  }
  return caller;
}

const withoutSession = lately((principal): Caller => {
  if (builtInProviders.includes(principal)) return { kind: 'webIdentity', provider: principal, issuer: principal };
  if (serviceName.test(principal)) return { kind: 'service', service: principal };
  const [, account = '', name = '', issuer] = iamArn.exec(principal) ?? [];
  if (issuer !== undefined) return { kind: 'webIdentity', provider: principal, issuer };
  if (name.startsWith('role/')) return { kind: 'role', account, roleArn: principal, sessionArn: undefined };
  if (name.startsWith('user/')) return { kind: 'user', account, userArn: principal };
  if (name.startsWith('saml-provider/')) return { kind: 'saml', provider: principal };
  if (name === 'root') return { kind: 'root', account, rootArn: principal };
  throw refusal(
    'request',
    'principal must be the ARN of a role, session, user, root or identity provider, or a service',
    principal,
    'correct the principal',
  );
});

/** The account whose administrators govern the caller; services and federated identities have none. */
export function accountOf(caller: Caller): string | undefined {
  return 'account' in caller ? caller.account : undefined;
}

/** Whether SCPs and RCPs leave the caller alone, as they leave every service-linked role. */
export function isServiceLinked(caller: Caller): boolean {
  return caller.kind === 'role' && caller.roleArn.includes(':role/aws-service-role/');
}

/** The condition keys that AWS fills in from who asks, in lower case. */
export function keysOfCaller(caller: Caller): readonly (readonly [string, string])[] {
  switch (caller.kind) {
    case 'role':
      return signedKeys(caller.account, caller.roleArn, 'AssumedRole');
    case 'user':
      return [
        ...signedKeys(caller.account, caller.userArn, 'User'),
        ['aws:username', caller.userArn.split('/').at(-1) ?? ''],
      ];
    case 'root':
      return signedKeys(caller.account, caller.rootArn, 'Account');
    case 'service':
      return [
        ['aws:principalisawsservice', 'true'],
        ['aws:principalservicename', caller.service],
        ['aws:principalservicenameslist', caller.service],
      ];
    default:
      // A federated call is not signed: it has no principal keys, only the provider's claims.
      return [];
  }
}

function signedKeys(account: string, arn: string, type: string): [string, string][] {
  return [
    ['aws:principalarn', arn],
    ['aws:principalaccount', account],
    ['aws:principaltype', type],
    ['aws:principalisawsservice', 'false'],
    ['aws:viaawsservice', 'false'],
  ];
}
