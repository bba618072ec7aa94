import { type Adopted, adoptedSchema } from '../../environments/adopted-schema';
import type { Lock } from '../../environments/schema';
import type { Finding } from '../../registry/finding';
import type { Account } from '../../registry/platform';
import { parse } from '../../registry/schema-findings';
import { templateSyntax } from '../../registry/template-syntax';
import { attachedTo } from './attached-to';
import type { ExistingMember, ExistingOrganization, ExistingUnit } from './existing-organization';
import type { EnteredAccount } from './read-account';

export type AdoptionInput = {
  readonly existing: ExistingOrganization;
  readonly accounts: ReadonlyMap<string, ExistingMember>;
  readonly units: ReadonlyMap<string, ExistingUnit>;
  /** What was found in accounts, or why nobody could look, by id. */
  readonly entered: ReadonlyMap<string, EnteredAccount | string>;
  /** Accounts that nobody could look into are adopted all the same: somebody looked by hand. */
  readonly unseen: boolean;
  readonly wanted: readonly Pick<Account, 'name' | 'environment'>[];
  readonly lock: Lock;
  readonly adopted: Adopted;
};

/**
 * The data with an existing organisation in it. What was adopted before stays as it was written, because by now the
 * platform's own policies and providers are among what AWS tells.
 *
 * @returns the data as it was when there are findings: an organisation is adopted as a whole or not at all.
 */
export function adoptionOf(input: AdoptionInput): { adopted: Adopted; lock: Lock; findings: Finding[] } {
  const { existing, accounts, units, lock, adopted: before } = input;
  const findings = [...wholeOf(input), ...[...accounts].flatMap(([name, member]) => insideOf(name, member, input))];
  const adopted: Adopted = {
    organization: {
      id: existing.id,
      root: existing.root,
      policyTypes: [...existing.policyTypes],
      trustedServices: [...existing.trustedServices],
      delegated: before.organization?.delegated ?? mutable(existing.delegated),
      attached: before.organization?.attached ?? attachedTo(existing.root, existing.policies),
    },
    units: Object.fromEntries(
      [...units].map(([unit, { id, name, parent }]) => [
        unit,
        before.units[unit] ?? { id, name, parent, attached: attachedTo(id, existing.policies) },
      ]),
    ),
    accounts: Object.fromEntries(
      [...accounts].map(([name, member]) => [name, before.accounts[name] ?? accountOf(member, input)]),
    ),
    outside: outsideOf(input),
  };
  findings.push(...parse(adoptedSchema, adopted, 'adopted').findings, ...templateSyntax(adopted, 'adopted'));
  if (findings.length > 0) return { adopted: before, lock, findings };
  return { adopted, lock: lockWith(input), findings };
}

const found = (subject: string, rule: string, got: string, remedy: string): Finding => ({
  check: 'adopt',
  subject,
  rule,
  got,
  remedy,
});

function wholeOf({ existing, lock }: AdoptionInput): Finding[] {
  const locked = lock.organization.id;
  return [
    ...(existing.featureSet === 'ALL'
      ? []
      : [
          found(
            'organization',
            'all features must be enabled',
            existing.featureSet,
            'enable them in the console of Organizations; every invited account must agree',
          ),
        ]),
    ...(locked === undefined || locked === existing.id
      ? []
      : [
          found(
            'organization',
            `its locked id must stay ${locked}`,
            existing.id,
            'sign in to that organisation, or begin with npx platform lock --empty',
          ),
        ]),
  ];
}

function insideOf(
  name: string,
  { id, joined }: ExistingMember,
  { entered, unseen, adopted }: AdoptionInput,
): Finding[] {
  if (Object.hasOwn(adopted.accounts, name)) return [];
  const seen = entered.get(id) ?? 'nobody looked';
  if (typeof seen === 'string') {
    return unseen
      ? []
      : [
          found(
            `account ${name}`,
            'must be looked into before it is adopted, because guardrails trust roles under /platform/',
            seen,
            'name a role that may be taken there with --role, or look by hand and repeat with --unseen',
          ),
        ];
  }
  const [first] = seen.platformRoles;
  return first === undefined
    ? []
    : [
        found(
          `account ${name}`,
          `must have no role under /platform/, which guardrails would trust${joined === 'INVITED' ? ' in an account that was invited' : ''}`,
          first,
          'find out who made it, and delete it',
        ),
      ];
}

function accountOf({ id, name, email, parent }: ExistingMember, { entered, existing }: AdoptionInput) {
  const seen = entered.get(id);
  const looked = typeof seen === 'object' ? seen : undefined;
  return {
    id,
    name,
    email,
    parent,
    attached: attachedTo(id, existing.policies),
    entered: looked !== undefined,
    oidcProviders: { ...looked?.oidcProviders },
  };
}

function outsideOf({ existing, accounts, units }: AdoptionInput): Adopted['outside'] {
  const ours = new Set([...accounts.values(), ...units.values()].map(({ id }) => id));
  const others = <One extends { id: string; name: string }>(all: readonly One[]) =>
    Object.fromEntries(all.filter(({ id }) => !ours.has(id)).map(({ id, name }) => [id, name]));
  return {
    accounts: others(existing.accounts.filter(({ status }) => status !== 'SUSPENDED')),
    units: others(existing.units),
  };
}

/** The accounts enter `intake`, where nothing is placed in them and they stay where they are. */
function lockWith({ existing, accounts, wanted, lock }: AdoptionInput): Lock {
  const environments = new Map(wanted.map(({ name, environment }) => [name, environment?.id]));
  return {
    ...lock,
    organization: { ...lock.organization, id: existing.id },
    accounts: {
      ...lock.accounts,
      ...Object.fromEntries(
        [...accounts].map(([name, { id }]) => {
          const locked = Object.hasOwn(lock.accounts, name) ? lock.accounts[name] : undefined;
          const environment = locked?.environment ?? environments.get(name);
          const phase = locked === undefined || locked.phase === 'pending' ? 'intake' : locked.phase;
          return [name, { phase, id, ...(environment !== undefined && { environment }) }];
        }),
      ),
    },
  };
}

const mutable = (delegated: ExistingOrganization['delegated']) =>
  Object.fromEntries(Object.entries(delegated).map(([service, ids]) => [service, [...ids]]));
