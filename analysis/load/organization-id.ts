import type { Model } from '../model';
import { resourcesOf, type Stack } from './stack';

const organizationKey = /"aws:(?:Principal|Resource|Source)OrgID":\[?"(o-[a-z0-9]{10,32})"/g;

/** The id of the organisation: what it is imported by, or the one that most guardrails name, or else most other policies. */
export function organizationIdOf(stacks: readonly Stack[], documents: Model['documents']): string | undefined {
  const [root] = resourcesOf(stacks, 'aws_organizations_organization');
  const known = root?.stack.imports[`${root.type}.${root.name}`] ?? root?.block.id;
  if (typeof known === 'string') return known;
  const guardrails = documents.filter(({ kind }) => kind === 'scp' || kind === 'rcp');
  return mostNamed(guardrails) ?? mostNamed(documents);
}

function mostNamed(documents: Model['documents']): string | undefined {
  const counts = new Map<string, number>();
  for (const document of new Set(documents.map(({ policy }) => policy.document))) {
    for (const [, id = ''] of JSON.stringify(document).matchAll(organizationKey)) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))[0]?.[0];
}
