import type { Loading } from './loading';
import { resolveAttribute, resolveText } from './resolve';
import { addressOf, resourcesOf, subjectOf } from './stack';

/** A unit or account of an organisation, and what it is in. */
export type OrganizationNode = {
  readonly id: string;
  readonly name: string;
  readonly parent: string | undefined;
  /** For errors. */
  readonly subject: string;
};

/** Every node of one type. */
export function organizationNodes(
  { stacks, problems }: Loading,
  type: 'aws_organizations_organizational_unit' | 'aws_organizations_account',
): OrganizationNode[] {
  return resourcesOf(stacks, type).map((resource) => ({
    id: resolveAttribute(resource, 'id', problems) ?? addressOf(resource),
    name: resolveText(resource, 'name', problems) ?? resource.name,
    parent: resolveText(resource, 'parent_id', problems),
    subject: subjectOf(resource),
  }));
}
