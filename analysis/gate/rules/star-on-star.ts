import type { Values } from '../../plan/resource-change';
import { accountOf } from '../account-of';
import { changesWith, type Kept } from '../changes-with';
import { documentsIn } from '../documents-in';
import { findingOf } from '../finding-of';
import type { GateInput, GateRule } from '../gate-input';

/** No policy allows everything on everything, except what only limits, and the role for emergencies. */
export const starOnStar: GateRule = {
  name: 'star-on-star',
  describes: 'no policy allows `*` on `*`, except boundaries, guardrails and break-glass',
  run: (input) =>
    changesWith(input.stacks, () => true)
      .filter((kept) => !onlyLimits(input, kept) && !isForEmergencies(input, kept))
      .flatMap(({ stack, change, after }) =>
        // A document with a reference in it is unknown until the apply, and yet written.
        documentsIn({ ...stack.module.resources.get(change.address), ...known(after) }).flatMap(
          ({ path, statements }) =>
            statements
              .filter(allowsEverything)
              .map((statement) =>
                findingOf(
                  'star-on-star',
                  stack,
                  change,
                  'must not allow every action on every resource',
                  `${path} ${statement.Sid ?? JSON.stringify(statement)}`,
                  'name the actions and the resources that the work needs',
                ),
              ),
        ),
      ),
};

function allowsEverything({ Effect, Action, NotAction, Resource, NotResource }: Values): boolean {
  const some = (element: unknown, pattern: RegExp) => listOf(element).some((each) => pattern.test(String(each)));
  const isEveryAction = NotAction !== undefined || some(Action, /^[*?]+(:[*?]+)?$/);
  const isEveryResource = NotResource !== undefined || some(Resource, /^(arn:)?[*?:]+$/);
  return Effect !== 'Deny' && isEveryAction && isEveryResource;
}

/** A boundary that a role of the registry has, and a guardrail: what they allow, nobody is granted. */
function onlyLimits({ expectations }: GateInput, { stack, change, after }: Kept): boolean {
  if (change.type === 'aws_organizations_policy') return true;
  const arn = `arn:${expectations.organization.partition}:iam::${accountOf(stack.module)}:policy${after.path}${after.name}`;
  return change.type === 'aws_iam_policy' && expectations.roles.some(({ boundary }) => boundary === arn);
}

/** The role's own policy; a role shows what is attached to it once it is there. */
function isForEmergencies({ expectations }: GateInput, { stack, change, after }: Kept): boolean {
  const name = { aws_iam_role_policy: after.role, aws_iam_role: after.name }[change.type];
  return (
    name !== undefined &&
    expectations.roles.some(
      (role) =>
        role.kind === 'people' &&
        role.identity === 'break-glass' &&
        role.name === name &&
        role.accountId === accountOf(stack.module),
    )
  );
}

const known = (after: Values): Values =>
  Object.fromEntries(Object.entries(after).filter(([, value]) => value !== null && value !== undefined));

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
