import type { Recovery } from '../../environments/schema';
import type { Plan } from '../plan/plan';
import type { ChangeKind, ResourceChange } from '../plan/resource-change';
import { changedArguments } from './aws/changed-arguments';
import { keptByParts } from './aws/kept-by-parts';
import type { DriftFinding } from './drift-finding';
import { spentImports } from './spent-imports';
import { whoApplies } from './who-applies';
import { worstFirst } from './worst-first';

export type AwsDrift = {
  /** How many resources the plans hold, so that nothing compared does not look like nothing wrong. */
  readonly compared: number;
  readonly findings: readonly DriftFinding[];
};

const said: Readonly<Record<ChangeKind, string>> = {
  create: 'is not there',
  update: 'differs',
  replace: 'differs, and must be replaced',
  destroy: 'is there, and no stack asks for it',
  forget: 'is in the state, and no stack asks for it',
  import: 'is there, and not in the state',
  'no-op': 'differs',
  read: 'is read at apply',
};

/** Types that say who may do what: a difference there may be somebody's way in. */
const permissions =
  /^aws_(iam|organizations|ssoadmin|kms|ram|accessanalyzer|cloudtrail)_|_policy$|_public_access_block$/;

/**
 * What the plans of stacks would change where nothing should be left to change.
 *
 * Plans may be made with -refresh-only, which show only what changed outside of Terraform, or be whole ones.
 *
 * @param recoveries what killed applies made and lost; a file that has nothing left to import is said to go.
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export function aws(plans: readonly Plan[], recoveries: readonly Recovery[] = []): AwsDrift {
  return {
    compared: plans.reduce((sum, { resourceChanges }) => sum + resourceChanges.length, 0),
    findings: worstFirst(plans.flatMap((plan) => [...ofPlan(plan), ...spentImports(plan, recoveries)])),
  };
}

function ofPlan({ stack, resourceChanges, resourceDrift, outputChanges }: Plan): DriftFinding[] {
  const about = { stack, who: whoApplies(stack) };
  const managed = resourceChanges.filter(({ mode, kind }) => mode === 'managed' && kind !== 'no-op' && kind !== 'read');
  const planned = new Set(managed.map(({ address }) => address));
  const outside = resourceDrift.flatMap((change) => {
    const names = changedArguments(change).filter((argument) => !keptByParts(change, argument, resourceChanges));
    return planned.has(change.address) || (change.kind === 'update' && names.length === 0) ? [] : [{ change, names }];
  });
  return [
    ...managed.map((change) => finding(about, change, said[change.kind], changedArguments(change))),
    ...outside.map(({ change, names }) => finding(about, change, outsideSaid(change), names)),
    ...outputChanges
      .filter(({ actions }) => actions.join() !== 'no-op')
      .map(
        ({ name }): DriftFinding => ({
          ...about,
          severity: 'differs',
          subject: `${stack} output ${name}`,
          rule: 'must be as the stack asks for it',
          got: 'differs',
          remedy: `apply ${stack}`,
        }),
      ),
  ];
}

const outsideSaid = ({ kind }: ResourceChange) =>
  kind === 'destroy' ? 'was deleted outside of Terraform' : 'was changed outside of Terraform';

function finding(
  about: Pick<DriftFinding, 'stack' | 'who'>,
  { address, type }: ResourceChange,
  what: string,
  names: readonly string[],
): DriftFinding {
  return {
    ...about,
    severity: permissions.test(type) ? 'opens' : 'differs',
    subject: `${about.stack} ${address}`,
    rule: 'must be as the stack asks for it',
    got: names.length === 0 ? what : `${what}: ${names.join(', ')}`,
    remedy: `see in CloudTrail who changed it, then apply ${about.stack}, or bring the change into the code`,
  };
}
