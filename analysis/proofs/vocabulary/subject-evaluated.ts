import { listOf } from '../../evaluate/list-of';
import type { Rule } from './rule';

const provider = /:oidc-provider\/(.+)$/;
/** Only these leave no way round: without the claim, they do not hold. */
const firm = /^String(Equals|Like)(IgnoreCase)?$/;

/**
 * Trust in an OIDC issuer asks for the subject.
 *
 * IAM refuses a trust policy for an issuer that all of its customers share without it, which no evaluation shows.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
export const subjectEvaluated: Rule = ({ Effect, Principal, Condition = {} }) => {
  if (Effect !== 'Allow' || Principal === undefined || Principal === '*') return [];
  const issuers = listOf(Principal.Federated ?? []).flatMap((arn) => provider.exec(arn)?.[1] ?? []);
  return issuers
    .filter(
      (issuer) => !Object.entries(Condition).some(([operator, keys]) => firm.test(operator) && `${issuer}:sub` in keys),
    )
    .map((issuer) => ({
      rule: 'trust in an OIDC issuer must ask for the subject',
      got: `no condition on ${issuer}:sub`,
      remedy: `add StringEquals on ${issuer}:sub`,
    }));
};
