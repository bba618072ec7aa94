import { findingId } from '../../registry/apply-waivers';
import { checkSources } from '../../registry/check-platform';
import type { Sources } from '../../registry/load-platform';
import type { Platform } from '../../registry/platform';
import { type OneMoreEntry, oneMoreEntry } from './one-more-entry';

export type FirstOnGitlab = Pick<OneMoreEntry, 'id' | 'sources'> & {
  /** Of the issuer that every account of services learns to know. */
  readonly issuerHost: string;
};

const gitlab = { issuerHost: 'gitlab.com', group: 'acme' } as const;

/**
 * The sources with one entry more, the first whose project is on GitLab: one change of three levels. The guardrails learn
 * the issuer, the baselines bring it to every account of services, and the entry has roles that trust it.
 *
 * Undefined where GitLab is known already, or where no entry can have such a project. What a team may accept of it is
 * waived, as a team would have to.
 */
export function firstOnGitlab(sources: Sources, platform: Platform): FirstOnGitlab | undefined {
  const { organization, lock } = platform;
  const more = oneMoreEntry(sources, platform);
  const twin = more && checkSources(more.sources, { today: '' }).platform?.services.find(({ id }) => id === more.id);
  if (organization.gitlab !== undefined || more === undefined || twin === undefined) return undefined;
  // The subject of GitLab names a branch and no environment.
  const homes = [...twin.homes].filter(([, { environment }]) => environment.deployFrom !== 'any-ref');
  const { id } = more;
  const entry = {
    ...twin.entry,
    environments: homes.map(([environment]) => environment),
    repository: { kind: 'gitlab', path: `${gitlab.group}/${id}`, id: 1 },
  };
  const places = Object.fromEntries(homes.map(([environment, { account }]) => [environment, account.name]));
  const bare: Sources = {
    environments: {
      ...sources.environments,
      organization: { ...organization, gitlab },
      lock: { ...lock, homes: { ...lock.homes, [id]: places } },
    },
    registry: { ...sources.registry, services: { ...sources.registry.services, [id]: entry } },
  };
  const accepted = checkSources(bare, { today: '' })
    .findings.filter(({ subject }) => subject === `service ${id}`)
    .map((finding) => ({
      finding: findingId(finding),
      owner: entry.team,
      reason: 'A rehearsal of the first project on GitLab',
      expires: '9999-12-31',
    }));
  const waived = { ...bare, registry: { ...bare.registry, waivers: [...sources.registry.waivers, ...accepted] } };
  const { findings } = checkSources(waived, { today: '' });
  return findings.length > 0 ? undefined : { id, issuerHost: gitlab.issuerHost, sources: waived };
}
