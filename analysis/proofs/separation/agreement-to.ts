import type { PolicyDocument } from '../../policy-document';

/** The policy of a resource that leaves everything to the caller's account, where an action needs the resource to agree. */
export function agreementTo(action: string, principal: string): { readonly resource?: PolicyDocument } {
  const isKey = action.startsWith('kms:');
  if (!isKey && action !== 'sts:AssumeRole') return {};
  return {
    resource: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: principal.replace(/:role\/.*/, ':root') },
        Action: action,
        ...(isKey && { Resource: '*' }),
      },
    },
  };
}
