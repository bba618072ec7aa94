import type { Lock, OrganizationalUnit } from '../../environments/schema';
import { foundationAccounts } from '../../registry/accounts';
import { findingId } from '../../registry/apply-waivers';
import { checkSources } from '../../registry/check-platform';
import { keyTeams } from '../../registry/github-teams';
import { plannedHomes } from '../../registry/homes';
import type { Parsed, Sources } from '../../registry/load-platform';
import { Refusal } from '../refusal';
import { chosenServices } from './chosen-services';
import type { Scope } from './scope';

/**
 * The repository's own organisation before its first day, as small as the scope says: every account still to be made,
 * guardrails detached, no id known. Homes stay where the lock has them, and what exists already (`accounts-exist`) is made.
 */
export function miniature(parsed: Parsed, scope: Scope): Sources {
  const { organization } = parsed;
  if (organization.manage === 'none') {
    throw new Refusal(
      'sandbox: must have an organisation to make, got "none" as organization.manage; run npm run synth instead, which needs no AWS',
    );
  }
  const chosen = chosenServices(parsed, scope);
  const ids = new Set(chosen.services.map(({ id }) => id));
  const teams = new Set(chosen.services.map(({ team }) => team));
  const environments = new Set(chosen.environments);
  const homes = plannedHomes(chosen.services, organization, parsed.lock).filter(({ environment }) =>
    environments.has(environment),
  );
  const lock: Lock = {
    organization: { guardrails: 'detached' },
    accounts: {
      ...Object.fromEntries(foundationAccounts.map((name) => [name, { phase: 'pending' as const }])),
      ...Object.fromEntries(
        homes.map(({ account, environment }) => [account, { phase: 'pending' as const, environment }]),
      ),
    },
    homes: Object.fromEntries(
      chosen.services.map(({ id }) => [
        id,
        Object.fromEntries(
          homes.filter(({ service }) => service === id).map(({ environment, account }) => [environment, account]),
        ),
      ]),
    ),
    stacks: [],
    // GitHub is not applied here; the ids of its teams are made up.
    github: {
      teams: Object.fromEntries(keyTeams(organization, parsed.teams).map(({ slug }, index) => [slug, index + 1])),
    },
  };
  const bare: Sources = {
    environments: {
      organization: {
        ...organization,
        // Their keys are imported by people later, and the emulator has none.
        github: { ...organization.github, apps: {} },
        manage: 'all',
        organizationalUnits: unitsFor(organization.organizationalUnits, environments),
      },
      environments: parsed.environments.filter(({ id }) => environments.has(id)),
      lock,
      retiredStacks: [],
    },
    registry: {
      services: Object.fromEntries(
        chosen.services.map((entry) => [
          entry.id,
          { ...entry, ...(entry.shares && { shares: entry.shares.filter((share) => ids.has(share.with)) }) },
        ]),
      ),
      teams: scope.kind === 'whole' ? parsed.teams : parsed.teams.filter(({ id }) => teams.has(id)),
      retired: parsed.retiredIds,
      waivers: [],
    },
  };
  // A waiver whose finding is not there would be a finding itself.
  const found = new Set(checkSources(bare, { today: '' }).findings.map(findingId));
  return {
    ...bare,
    registry: { ...bare.registry, waivers: parsed.waivers.filter(({ finding }) => found.has(finding)) },
  };
}

/** Units that hold an environment which is left out go with it. */
const unitsFor = (units: readonly OrganizationalUnit[], environments: ReadonlySet<string>): OrganizationalUnit[] =>
  units
    .filter(({ holds }) => holds === undefined || holds === 'foundation' || environments.has(holds))
    .map((unit) => ({ ...unit, ...(unit.units && { units: unitsFor(unit.units, environments) }) }));
