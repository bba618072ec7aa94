import type { Expectations } from '../../expectations/expectations';
import { ArtefactError } from '../artefact-error';
import { globalRegion } from '../proofs/global-region';
import { regionsByDefault } from './regions-by-default';

/** One question to CloudTrail: who took this role, or signed in as root, in this account and Region. */
export type Watched = {
  /** How the question is written in a list: `/ACCOUNT/REGION/role/platform/break-glass`. */
  readonly path: string;
  readonly account: string;
  readonly accountId: string;
  readonly region: string;
  readonly role: string;
};

/** Reads settings and the record, and changes nothing: it is taken every day. */
const everyday = ['auditor'];
const firstRole = 'OrganizationAccountAccessRole';

/**
 * Everything that has to be asked: each role that people take and that changes something, the role of Organizations outside
 * the management account, and root.
 *
 * A session is asked for in any Region that an account has, and shows there alone; so the Regions are those that AWS enables
 * by itself and those of the account's environment. Root signs in to one Region.
 *
 * @throws ArtefactError when nothing is watched: that would look like nothing used.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
export function watched({ organization, accounts, roles }: Expectations): readonly Watched[] {
  const global = globalRegion(organization.partition);
  const everywhere = [...regionsByDefault(organization.partition), organization.homeRegion, global];
  // A Region that has to be enabled is enabled where an environment says so, and answers nowhere else.
  const regionsOf = (environment: string | null) => {
    const own = organization.environments.find(({ id }) => id === environment)?.regions ?? [];
    return [...new Set([...everywhere, ...own])];
  };
  const people = roles.filter(({ kind, name }) => kind === 'people' && !everyday.includes(name));
  const all = accounts.flatMap(({ name: account, id, kind, environment }): Watched[] => {
    if (id === null) return [];
    const watch = (region: string, subject: string): Watched => ({
      path: `/${id}/${region}/${subject}`,
      account,
      accountId: id,
      region,
      role: subject.slice(subject.lastIndexOf('/') + 1),
    });
    const subjects = [
      ...people.filter(({ accountId }) => accountId === id).map(({ path, name }) => `role${path}${name}`),
      ...(kind === 'management' ? [] : [`role/${firstRole}`]),
    ];
    return [
      ...regionsOf(environment).flatMap((region) => subjects.map((subject) => watch(region, subject))),
      watch(global, 'user/root'),
    ];
  });
  if (people.length === 0) {
    throw new ArtefactError([
      'expectations: must have roles of people, got "none"; run npm run synth with the ids of the accounts in the lock',
    ]);
  }
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}
