import type { Synthesised } from '../../synthesised';

type Stacks = Synthesised['stacks'];
type Written = { Statement: Record<string, unknown>[] };

/** Where a resource of the synthesised Terraform is. */
type Resource = { readonly stack: string; readonly type: string; readonly name: string };
/** A policy of it, by the argument that holds it. */
type Place = Resource & { readonly argument: string };

const attributesOf = (stacks: Stacks, { stack, type, name }: Resource): Record<string, unknown> => {
  const attributes = stacks[stack]?.resource?.[type]?.[name];
  if (attributes === undefined) throw new Error(`${stack} must have ${type}.${name}`);
  return attributes;
};

/** Changes a resource. */
export const changeResource =
  (resource: Resource, change: (attributes: Record<string, unknown>) => void) =>
  (stacks: Stacks): void =>
    change(attributesOf(stacks, resource));

/** Rewrites a policy; a test that changes nothing fails. */
export const rewrite = (place: Place, change: (document: Written) => void) =>
  changeResource(place, (attributes) => {
    const before = String(attributes[place.argument]);
    const document = JSON.parse(before) as Written;
    change(document);
    if (JSON.stringify(document) === before) throw new Error(`${place.stack} ${place.name} must change`);
    attributes[place.argument] = JSON.stringify(document);
  });

/** Deletes a statement of a policy. */
export const withoutStatement = (place: Place, sid: string) =>
  rewrite(place, (document) => {
    document.Statement = document.Statement.filter(({ Sid }) => Sid !== sid);
  });

/** Changes a statement of the guardrails, in whichever policies it was packed; nothing is left of it where `change` says so. */
export const changeGuardrail =
  (sid: string, change: (statement: Record<string, unknown>) => Record<string, unknown> | undefined) =>
  (stacks: Stacks): void => {
    let found = 0;
    for (const attributes of Object.values(stacks.organization?.resource?.aws_organizations_policy ?? {})) {
      const document = JSON.parse(String(attributes.content)) as Written;
      document.Statement = document.Statement.flatMap((statement) => {
        if (statement.Sid !== sid) return [statement];
        found++;
        const changed = change(statement);
        return changed ? [changed] : [];
      });
      attributes.content = JSON.stringify(document);
    }
    if (found === 0) throw new Error(`some guardrail must have the statement ${sid}`);
  };
