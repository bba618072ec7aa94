import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adopted } from '../../../environments/adopted-schema';
import type { Organization } from '../../../environments/schema';
import { unitsOf } from '../../../registry/accounts';
import { type Finding, formatFinding } from '../../../registry/finding';
import { type Parsed, parseSources, type Sources } from '../../../registry/load-platform';
import { resolvePlatform } from '../../../registry/resolve-platform';
import { type Adoption, adoptOrganization } from '../../adopt/adopt-organization';
import { readOrganization } from '../../adopt/read-organization';
import { updateLock } from '../../lock/update-lock';
import { accountClients } from '../account-clients';
import type { BeginOptions } from '../begin';
import { firstIdentityFor } from '../identity-for';
import { managementId } from '../management-id';
import { notEmulated } from '../not-emulated';
import type { PlannedChange } from '../planned-changes';
import { SandboxFailure } from '../sandbox-failure';
import { createStackRunner, type StackRun } from '../stack-runner';
import { createSynthesis } from '../synthesis';
import { withLock } from '../with-lock';
import { changedOutside } from './changed-outside';
import { type SomeoneElses, someoneElses } from './someone-elses';

/**
 * An organisation that somebody else made is adopted: its first plan destroys and replaces nothing and imports what was
 * adopted, the second is empty, and what is outside the data is as it was.
 *
 * It needs an emulator without an organisation.
 */
export async function adopted(options: BeginOptions): Promise<readonly Finding[]> {
  const { region, emulator, terraform, progress, directory, today } = options;
  const { endpoint } = emulator;
  const home = join(directory, 'adopted');
  const [workdir, logs] = [join(home, 'stacks'), join(home, 'logs')];
  for (const folder of [workdir, logs]) mkdirSync(folder, { recursive: true });
  const management = await managementId({ endpoint, region });
  const sdk = accountClients({ endpoint, region });
  const organizations = sdk.organizations();
  const parsed = parsedOf(existing(options.sources));
  const { partition, github, organizationalUnits } = parsed.organization;
  const clients = {
    organizations,
    caller: async () => management,
    iam: (accountId: string, role?: string) =>
      sdk.iam(`arn:${partition}:iam::${accountId}:role/${role ?? 'administrator'}`),
  };
  const adopting = (made: SomeoneElses, accounts: readonly (readonly [string, string])[]) =>
    adoptOrganization({
      parsed,
      clients,
      accounts: new Map(accounts),
      units: new Map([['foundation', made.core]]),
      role: 'OrganizationAccountAccessRole',
      unseen: false,
      ask: async () => new Map(),
    });

  const findings: Finding[] = [];
  const found = (subject: string, rule: string, got: string): void => {
    findings.push({ check: 'adopted', subject, rule, got, remedy: 'look at the logs of this run' });
  };
  const done = async (title: string, task: string, run: () => Promise<string>) =>
    progress(title, [{ title: task, run }]);

  const service = resolvePlatform(parsed)
    .accounts.filter(({ kind }) => kind === 'service')
    .at(-1);
  if (!service) throw new SandboxFailure('sandbox: must have an account for services, got "none"; add an entry');
  const path = unitsOf(organizationalUnits).find(({ unit }) => unit.holds === service.environment?.id)?.path ?? [];
  const made = await someoneElses({
    organizations,
    iam: (id) => clients.iam(id, 'OrganizationAccountAccessRole'),
    path,
    issuer: github.issuerHost,
  });
  const before = await readOrganization(organizations, management);
  const named: [string, string][] = [
    ['platform', made.platform],
    ['security', made.security],
    ['log-archive', made.logs],
  ];

  await done('an organisation that exists', 'an account with a role under /platform/', async () => {
    const { findings: refused } = await adopting(made, [...named, [service.name, made.playground]]);
    const line = refused.map(formatFinding).find((text) => text.includes('role/platform/helper'));
    if (line === undefined) found(`account ${service.name}`, 'must be refused', 'adopted');
    return line ? 'refused' : 'adopted';
  });

  const adoption = await adopting(made, [...named, [service.name, made.home]]);
  if (adoption.findings.length > 0) throw new SandboxFailure(adoption.findings.map(formatFinding).join('\n'));
  const runner = createStackRunner({ terraform, endpoint, workdir, logs, notEmulated });
  const synthesise = createSynthesis({ directory: home, today });
  const first = synthesise(sourcesWith(existing(options.sources), adoption));
  const { outdir } = synthesise(withLock(first.sources, updateLock(first)));

  const runs = [
    { stack: 'organization', account: 'management', accountId: management },
    { stack: `baseline-${service.name}`, account: service.name, accountId: made.home },
  ].map(({ stack, account, accountId }) => ({
    stack,
    outdir,
    identity: firstIdentityFor({ account }, { partition, accountId }),
  }));
  const both = async (title: string, task: (run: StackRun) => Promise<string>) =>
    progress(
      title,
      runs.map((run) => ({ title: run.stack, run: () => task(run) })),
    );
  await both('first plan', async (run) => {
    const subject = `stack ${run.stack}`;
    const changes = await runner.plan(run);
    for (const { address, action } of changes.filter(isLoss))
      found(subject, 'the first plan must destroy and replace nothing', `${action} ${address}`);
    const got = new Map(changes.flatMap(({ address, imports }) => (imports ? [[address, imports] as const] : [])));
    for (const [address, id] of importsIn(outdir, run.stack))
      if (got.get(address) !== id) found(subject, `must import ${address} by ${id}`, got.get(address) ?? 'nothing');
    const count = (action: string) => changes.filter((change) => change.action === action).length;
    return `${got.size} to import, ${count('create')} to add, ${count('update')} to change, ${count('delete')} to destroy, ${count('replace')} to replace`;
  });
  await both('apply', async (run) => `${(await runner.apply({ ...run, planned: true })).resources} resources`);
  await both('second plan', async (run) => {
    const changes = await runner.plan(run);
    for (const { address, action } of changes)
      found(`stack ${run.stack}`, 'the second plan must be empty', `${action} ${address}`);
    return changes.length === 0 ? 'empty' : `${changes.length} changes`;
  });
  await done('read back', 'what was there before', async () => {
    const changed = changedOutside(before, await readOrganization(organizations, management));
    for (const each of changed) found('organization', 'what was there before must be as it was', each);
    return changed.length === 0
      ? `${before.accounts.length} accounts, ${before.units.length} units and ${before.policies.length} policies as they were`
      : `${changed.length} differ`;
  });
  return findings;
}

const isLoss = ({ action }: PlannedChange) => action === 'delete' || action === 'replace' || action === 'remove';

/** The same data for an organisation that exists. */
const existing = (sources: Sources): Sources => ({
  ...sources,
  environments: {
    ...sources.environments,
    organization: { ...(sources.environments.organization as Organization), manage: 'accounts-exist' },
  },
});

function parsedOf(sources: Sources): Parsed {
  const { parsed, findings } = parseSources(sources);
  if (!parsed) throw new SandboxFailure(findings.map(formatFinding).join('\n'));
  return parsed;
}

const sourcesWith = (sources: Sources, { adopted: data, lock }: Adoption): Sources => ({
  ...sources,
  environments: { ...sources.environments, adopted: data satisfies Adopted, lock },
});

function importsIn(outdir: string, stack: string): [string, string][] {
  const file = readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8');
  const { import: blocks = [] } = JSON.parse(file) as { import?: readonly { to: string; id: string }[] };
  return blocks.map(({ to, id }) => [to, id]);
}
