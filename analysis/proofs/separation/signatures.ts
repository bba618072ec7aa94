import type { Expectations } from '../../../expectations/expectations';
import type { Model } from '../../model';
import { appKeys, asGithubAsks } from '../app-keys';
import { decisionInWords } from '../decision-in-words';
import { globalRegion } from '../global-region';
import type { Failure, ProofResult } from '../proof';
import { actorOf, ask, type Surroundings } from './actor';

/**
 * Under all layers together, each GitHub App is signed for by the one role that the registry says, and by no other role
 * of the artefact; and every App whose key is in KMS has its key's policy written here.
 */
export function signatures(model: Model, { githubApps }: Expectations): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  const around: Surroundings = {
    guardrails: true,
    organizationId: model.organizationId,
    managementAccount: model.managementAccount,
    globalRegion: globalRegion(model.partition),
  };
  const keys = appKeys(model.resourcePolicies);
  const expected = new Map(githubApps.flatMap((app) => (app.key === null ? [] : [[app.key, app] as const])));
  for (const { name, key } of expected.values()) {
    if (keys.some(({ app, arn }) => app === name && arn === key)) continue;
    failures.push({
      subject: `GitHub App ${name}`,
      rule: `must have a policy of bootstrap on its key ${key}`,
      got: keys.find(({ app }) => app === name)?.arn ?? 'none',
      remedy: 'write it in the stack bootstrap',
    });
  }
  for (const { app, arn, policy, account } of keys) {
    const at = model.accounts.find(({ id }) => id === account);
    for (const role of model.roles) {
      // Where the key is, and whoever has a name of the platform elsewhere; other accounts are nowhere in its policy.
      if (role.account.id !== account && role.path !== '/platform/') continue;
      asked++;
      const decision = ask(
        actorOf(role, ''),
        {
          action: 'kms:Sign',
          resource: arn,
          context: { ...asGithubAsks, ...(at && { 'aws:RequestedRegion': at.region }) },
          policy,
          ...(at && { account: at }),
        },
        around,
      );
      const signs = expected.get(arn)?.signers.includes(role.arn) === true;
      if ((decision.outcome === 'allowed') === signs) continue;
      failures.push({
        subject: role.address,
        rule: `must ${signs ? 'be able to sign' : 'not sign'} for the GitHub App ${app}`,
        request: { principal: role.arn, action: 'kms:Sign', resource: arn, context: asGithubAsks },
        decision,
        got: decisionInWords(decision),
        remedy: signs
          ? 'grant it, and name the role in the policy of the key'
          : 'narrow its policies and that of the key',
      });
    }
  }
  return { asked, failures };
}
