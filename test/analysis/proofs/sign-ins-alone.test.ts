import { signInsAlone } from '../../../analysis/proofs/separation/sign-ins-alone';
import type { Synthesised } from '../../synthesised';
import { fixtureModel } from '../fixture-model';
import { rewrite } from './break-stacks';

const rulesOf = (spoil?: (stacks: Synthesised['stacks']) => void) => {
  const { model, expectations } = fixtureModel(undefined, spoil);
  const { failures, asked } = signInsAlone(model, expectations);
  expect(asked).toBeGreaterThan(10);
  return failures.map(({ subject, rule, got }) => `${subject}: ${rule}, got ${got}`);
};
const auditors = (change: Record<string, unknown>) =>
  rewrite(
    {
      stack: 'organization',
      type: 'aws_ssoadmin_permission_set_inline_policy',
      name: 'auditor',
      argument: 'inline_policy',
    },
    ({ Statement: [statement] }) => Object.assign(statement ?? {}, change),
  );
const subject = 'organization aws_ssoadmin_permission_set_inline_policy.auditor';

describe('whoever signs in may take one role', () => {
  it('in the fixture', () => expect(rulesOf()).toEqual([]));

  it.each([
    [
      'but not any role of the platform',
      { Resource: 'arn:aws:iam::*:role/platform/*' },
      'auditor must not be granted the role platform/administrator',
    ],
    [
      'but not a role whose name begins alike',
      { Resource: 'arn:aws:iam::*:role/platform/auditor*' },
      'auditor must not be granted the role platform/auditor-twin',
    ],
    [
      'but not a role of that name elsewhere',
      { Resource: 'arn:aws:iam::*:role/*/auditor' },
      'auditor must not be granted the role pipeline/auditor',
    ],
    [
      'but not anything beside the role',
      { Action: ['sts:AssumeRole', 's3:GetObject'] },
      'auditor must be granted nothing but its role, got s3:GetObject',
    ],
    [
      'but not what a list leaves out',
      { Action: undefined, NotAction: 'iam:*' },
      'auditor must be granted nothing but its role, got *',
    ],
  ])('%s', (_, change, rule) => {
    expect(rulesOf(auditors(change))).toContainEqual(expect.stringContaining(`${subject}: ${rule}`));
  });
});
