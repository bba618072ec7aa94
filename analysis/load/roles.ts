import type { ModelAccount, ModelRole, PlacedPolicy } from '../model';
import type { Loading } from './loading';
import type { ManagedPolicy } from './managed-policies';
import { resolveAttribute, resolveText } from './resolve';
import { rolePolicies } from './role-policies';
import { addressOf, type Resource, resourcesOf, subjectOf } from './stack';

/** Every role with everything that is attached to it. */
export function roles(
  loading: Loading,
  accounts: readonly ModelAccount[],
  managed: ReadonlyMap<string, ManagedPolicy>,
): ModelRole[] {
  const { stacks, problems, policy } = loading;
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const made = resourcesOf(stacks, 'aws_iam_role');
  const identity = rolePolicies(loading, made, managed);
  const seen = new Map<string, string>();

  return made.flatMap((resource): ModelRole[] => {
    const { stack, block } = resource;
    const subject = subjectOf(resource);
    const account = byId.get(stack.account ?? '');
    if (account === undefined) {
      problems.note(subject, 'provider must accept exactly one account', stack.account, 'set allowed_account_ids');
      return [];
    }
    const name = resolveText(resource, 'name', problems);
    const arn = resolveAttribute(resource, 'arn', problems);
    const trust = policy(resource, 'assume_role_policy', 'trust');
    if (name === undefined || arn === undefined) {
      problems.note(subject, 'name must be given', block.name_prefix, 'write the name');
      return [];
    }
    // IAM knows one role of a name, whatever its case and path.
    const key = `${account.id} ${name.toLowerCase()}`;
    const twin = seen.get(key);
    if (twin) problems.note(subject, 'name must be the only one of its account', `${name}, as ${twin}`, 'rename one');
    seen.set(key, addressOf(resource));
    if (trust === undefined) return [];
    return [
      {
        arn,
        name,
        path: resolveText(resource, 'path', problems) ?? '/',
        account,
        address: addressOf(resource),
        trust,
        identity: identity(resource),
        boundary: boundaryOf(resource),
        tags: { ...stack.defaultTags, ...tagsOf(resource) },
      },
    ];
  });

  function boundaryOf(resource: Resource): PlacedPolicy | undefined {
    const arn = resolveText(resource, 'permissions_boundary', problems);
    if (!arn) return undefined;
    const boundary = managed.get(arn);
    if (boundary) return boundary.policy;
    problems.note(
      `${subjectOf(resource)} argument permissions_boundary`,
      'must be a policy of this output',
      arn,
      'make it in a stack of the account',
    );
    return undefined;
  }

  function tagsOf(resource: Resource): Record<string, string> {
    const { tags } = resource.block;
    if (tags === undefined || tags === null) return {};
    const written = { ...resource, block: tags as Resource['block'] };
    return Object.fromEntries(
      Object.keys(tags).flatMap((key) => {
        const value = resolveText(written, key, problems);
        return value === undefined ? [] : [[key, value]];
      }),
    );
  }
}
