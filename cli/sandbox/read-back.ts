import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareGuardrails } from '../../analysis/read-back/compare-guardrails';
import { compareRoles } from '../../analysis/read-back/compare-roles';
import type { RootModule } from '../../analysis/read-back/root-module';
import { synthesisedGuardrails } from '../../analysis/read-back/synthesised-guardrails';
import { synthesisedRoles } from '../../analysis/read-back/synthesised-roles';
import type { Finding } from '../../registry/finding';
import type { AccountClients } from './account-clients';
import { liveGuardrails } from './live-guardrails';
import { liveRoles } from './live-roles';
import type { Synthesis } from './synthesis';

export type ReadBack = { readonly compared: number; readonly findings: readonly Finding[] };

/** Compares the roles of one account with the Terraform and with the registry, as seen from that account. */
export async function readBackAccount(
  account: string,
  synthesis: Synthesis,
  clients: AccountClients,
): Promise<ReadBack> {
  const { expectations, places, platform } = synthesis;
  const expected = expectations.roles.filter((role) => role.account === account);
  const accountId = platform.accounts.find(({ name }) => name === account)?.id;
  const entrance = expected.find((role) => 'identity' in role && role.identity === 'break-glass');
  if (!entrance || !accountId) {
    const [subject, got] = [`account ${account}`, 'no role break-glass'];
    const remedy = 'check expectations/platform-roles.ts';
    return {
      compared: 0,
      findings: [{ check: 'read-back', subject, rule: 'must have a role to look in with', got, remedy }],
    };
  }
  const modules = places.filter((place) => place.account === account).map(({ stack }) => moduleOf(synthesis, stack));
  const { partition } = platform.organization;
  const findings = compareRoles({
    account,
    expected,
    synthesised: synthesisedRoles(modules, { partition, accountId }),
    live: await liveRoles(await clients.iam(entrance.arn)),
  });
  return { compared: expected.length, findings };
}

/** Compares the SCPs and RCPs of the organisation and their attachments with the Terraform. */
export async function readBackGuardrails(synthesis: Synthesis, clients: AccountClients): Promise<ReadBack> {
  const synthesised = synthesisedGuardrails(moduleOf(synthesis, 'organization'));
  const findings = compareGuardrails({ synthesised, live: await liveGuardrails(clients.organizations()) });
  return { compared: synthesised.length, findings };
}

const moduleOf = ({ outdir }: Synthesis, stack: string) =>
  JSON.parse(readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8')) as RootModule;
