import type { ModelAccount } from '../model';
import { namedAccounts } from './account-names';
import type { Guardrails } from './guardrails';
import type { Loading } from './loading';
import { organization } from './organization';
import { resolveText } from './resolve';
import { resourcesOf } from './stack';

/** Every account that stacks are in. */
export function accounts(loading: Loading, guardrails: Guardrails): ModelAccount[] {
  const named = namedAccounts(loading);
  const membershipOf = organization(loading, guardrails, named);
  const issuers = new Map<string, ModelAccount['oidcProviders'][number][]>();
  for (const resource of resourcesOf(loading.stacks, 'aws_iam_openid_connect_provider')) {
    const url = resolveText(resource, 'url', loading.problems);
    const { account } = resource.stack;
    if (url === undefined || account === undefined) continue;
    const { client_id_list: audiences } = resource.block;
    const provider = {
      issuer: url.replace(/^https:\/\//, ''),
      audiences: Array.isArray(audiences) ? audiences.map(String) : [],
    };
    issuers.set(account, [...(issuers.get(account) ?? []), provider]);
  }
  return named.map((account) => ({
    ...account,
    ...membershipOf(account),
    oidcProviders: issuers.get(account.id) ?? [],
  }));
}
