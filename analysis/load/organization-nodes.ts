import type { Loading } from './loading';
import { resolveAttribute, resolveText } from './resolve';
import { addressOf, type Resource, resourcesOf, subjectOf } from './stack';

/** A unit or account of an organisation, and what it is in. */
export type OrganizationNode = {
  readonly id: string;
  readonly name: string;
  readonly parent: string | undefined;
  /** True where it is imported, or is there already: its name and place may be somebody else's. */
  readonly existed: boolean;
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
    // What is adopted keeps the name that others gave it.
    name: existed(resource) ? resource.name : (resolveText(resource, 'name', problems) ?? resource.name),
    existed: existed(resource),
    parent: resolveText(resource, 'parent_id', problems),
    subject: subjectOf(resource),
  }));
}

const existed = ({ stack, type, name, block }: Resource) =>
  Object.hasOwn(stack.imports, `${type}.${name}`) || typeof block.id === 'string';
