import { actionData } from '../evaluate/service-data';

/** What STS takes from the token of any issuer. */
const always = ['amr', 'aud', 'email', 'oaud', 'sub'];

/**
 * The claims of an issuer that STS makes condition keys of; a policy that asks for another one finds nothing.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
export function exposedClaims(issuer: string): ReadonlySet<string> {
  const { service } = actionData('sts:AssumeRoleWithWebIdentity');
  const claims = Object.keys(service.conditionKeys).flatMap((key) => {
    const colon = key.lastIndexOf(':');
    return standsFor(key.slice(0, colon), issuer.toLowerCase()) ? [key.slice(colon + 1)] : [];
  });
  return new Set([...always, ...claims]);
}

/** The data writes `token.actions.${domain}.ghe.com` for the issuers of many customers. */
function standsFor(template: string, issuer: string): boolean {
  const [head = '', ...rest] = template.split(/\$\{[^}]*\}/);
  const tail = rest.join('');
  if (rest.length === 0) return head === issuer;
  return issuer.length > head.length + tail.length && issuer.startsWith(head) && issuer.endsWith(tail);
}
