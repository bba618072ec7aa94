import { Command } from 'commander';
import { sources } from '../main';
import type { Finding } from '../registry/finding';
import { parseSources } from '../registry/load-platform';
import { adoptClients } from './adopt/adopt-clients';
import { type Adoption, adoptOrganization } from './adopt/adopt-organization';
import { adoptedPath } from './adopt/adopted-path';
import { adoptionReport } from './adopt/adoption-report';
import { askAccounts } from './adopt/ask-accounts';
import { pairsOf } from './adopt/pairs-of';
import { exitCodes } from './exit-codes';
import { lockPath } from './lock/lock-path';
import { writeLock } from './lock/write-lock';
import { printFindings } from './print-findings';
import { Refusal } from './refusal';

type Options = {
  readonly account?: readonly string[];
  readonly unit?: readonly string[];
  readonly role: string;
  readonly unseen: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
};

/** `platform adopt organization`: an organisation that exists becomes environment data, and Terraform imports it. */
const organization = new Command('organization')
  .description('read an existing AWS organisation, and write what of it is imported into environments/')
  .option('--account <name=id...>', 'which existing account is which; asked at a terminal where it is not said')
  .option('--unit <unit=id...>', 'which existing unit is which, where name and place differ')
  .option('--role <name>', 'a role that may be taken in each account, to look into it', 'OrganizationAccountAccessRole')
  .option('--unseen', 'adopt accounts that cannot be looked into: somebody looked by hand', false)
  .option('--dry-run', 'write nothing', false)
  .option('--json', 'print the result as JSON', false)
  .addHelpText(
    'after',
    "\nNeeds credentials of the management account; describing and listing is all that is called there. environments/organization.ts\nmust say manage: 'accounts-exist'.\n\nExample:\n  npx platform adopt organization --account platform=111122223333 security=444455556666 --dry-run",
  )
  .action(async ({ account, unit, role, unseen, dryRun, json }: Options) => {
    const accounts = pairsOf('--account', account, /^\d{12}$/, 'platform=111122223333');
    const units = pairsOf('--unit', unit, /^ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/, 'prod=ou-ab12-cdefgh34');
    if (!/^[\w+=,.@/-]+$/.test(role)) {
      throw new Refusal(`--role: must be the name of a role, got ${JSON.stringify(role)}; write it without the ARN`);
    }
    // Read and not checked: that nothing was adopted yet is a finding of the checks, and this is what repairs it.
    const { parsed, findings } = parseSources(sources());
    if (!parsed) return refuse(findings, json);
    const { manage } = parsed.organization;
    if (manage !== 'accounts-exist') {
      throw new Refusal(
        `organization: manage must be "accounts-exist" to adopt anything, got ${JSON.stringify(manage)}; correct it in environments/organization.ts`,
      );
    }
    const adoption = await adoptOrganization({
      parsed,
      clients: adoptClients(parsed.organization),
      accounts,
      units,
      role,
      unseen,
      ask: askAccounts,
    });
    if (adoption.findings.length > 0) return refuse(adoption.findings, json);
    if (!dryRun) {
      // The lock comes last: what it names must be there, or the next synthesis says to run this again.
      writeLock(adoptedPath, adoption.adopted);
      writeLock(lockPath, adoption.lock);
    }
    process.stdout.write(
      json ? `${JSON.stringify(plain(adoption), null, 2)}\n` : `${adoptionReport(adoption)}\n${next(dryRun)}\n`,
    );
  });

const next = (dryRun: boolean) =>
  dryRun
    ? 'next: repeat it without --dry-run, which writes environments/adopted.json and environments/lock.json'
    : 'next: npx platform lock && npm run synth, then npx platform bootstrap: its first plan must destroy and replace nothing';

const plain = ({ existing, fresh, adopted, lock }: Adoption) => ({
  adopted,
  accounts: lock.accounts,
  fresh,
  policies: existing.policies,
  delegated: existing.delegated,
});

function refuse(findings: readonly Finding[], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify({ findings }, null, 2)}\n`);
  printFindings(findings);
  process.exitCode = exitCodes.findings;
}

/** `platform adopt`: takes over what exists. */
export const adopt = new Command('adopt').description('take over what exists').addCommand(organization);
